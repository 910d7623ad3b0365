using Grants.Web.Tests.Hosting;
using Grants.Workflows.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.SignIn;

public sealed class SweepTests
{
    [Theory, InlineData("sessions"), InlineData("sign-in")]
    public async Task What_has_expired_is_swept(string partition)
    {
        await using var app = await GrantsApp.Start();
        await app.SignIn(GrantsApp.Contact);
        await app.Anyone().Post("/api/sign-in", new { email = GrantsApp.Contact });
        app.Machine.Pass(TimeSpan.FromDays(1));

        await app.Services.GetRequiredService<SignInDesk>().Sweep(CancellationToken.None);

        Assert.Empty(await Keys(app, partition));
    }

    [Fact]
    public async Task A_session_that_is_good_stays()
    {
        await using var app = await GrantsApp.Start();
        var client = await app.SignIn(GrantsApp.Contact);
        app.Machine.Pass(TimeSpan.FromHours(11));

        await app.Services.GetRequiredService<SignInDesk>().Sweep(CancellationToken.None);

        Assert.True((await client.Get("/api/me")).IsSuccessStatusCode);
    }

    private static async Task<List<string>> Keys(GrantsApp app, string partition)
    {
        var keys = new List<string>();
        // Alarms follow the cases' clock and go with the runner.
        await foreach (var row in app.Rows.Range(partition, "", "~~", CancellationToken.None))
            if (!row.Key.StartsWith("alarm~", StringComparison.Ordinal)) keys.Add(row.Key);
        return keys;
    }
}
