using Grants.Web.Retention;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grants.Web.Tests.Retention;

/// <summary>What has had its time is removed by the host itself.</summary>
public sealed class SweepingTests : IAsyncLifetime
{
    private GrantsApp app = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        (await app.SignIn(GrantsApp.Administrator)).Dispose();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_session_that_goes_on_stays()
    {
        await Sweep();
        Assert.Equal(2, await Sessions());
    }

    [Fact]
    public async Task A_session_that_has_ended_goes()
    {
        app.Machine.Pass(TimeSpan.FromHours(9));
        await Sweep();
        Assert.Equal(0, await Sessions());
    }

    private Task Sweep() =>
        app.Services.GetServices<IHostedService>().OfType<Sweeping>().Single().Sweep(CancellationToken.None);

    /// <summary>Two rows for each.</summary>
    private async Task<int> Sessions() =>
        await app.Rows.Range(Workflows.SignIn.Sessions.Partition, "", RowKeys.End, CancellationToken.None).CountAsync();
}
