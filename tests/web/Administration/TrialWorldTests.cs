using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Retention;
using Grants.Web.SignIn;
using Grants.Web.Tests.Hosting;
using Grants.Web.Trials;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Administration;

/// <summary>Who is served in a trial must not reach a desk that works on the real cases.</summary>
public sealed class TrialWorldTests
{
    [Fact]
    public async Task Every_desk_of_the_program_is_the_trials_own()
    {
        await using var app = await GrantsApp.Start();
        var trial = new Trial(
            "t", "hordaland-2018", OrganisationNumber.Parse(GrantsApp.Vestland), new PersonId("p"), "Adele Admin", GrantsApp.Administrator,
            MunicipalityNumber.Parse("4631"), Instant.FromUtc(2018, 6, 1, 8, 0));
        var own = app.Services.GetRequiredService<TrialWorlds>().Of(trial).GetRequiredService<IServiceProviderIsService>();

        Assert.All(OfTheProgram(), desk => Assert.True(own.IsService(desk), desk.FullName));
    }

    /// <summary>But for what a browser is known by, what is swept for all, and the trials themselves.</summary>
    private static IEnumerable<Type> OfTheProgram() => new ServiceCollection().AddGrantsWeb(new(GrantsApp.Origin))
        .Select(service => service.ServiceType)
        .Where(type => type.FullName!.StartsWith("Grants.", StringComparison.Ordinal) && !OfAll.Contains(type) && type.Namespace != typeof(TrialWorlds).Namespace);

    private static readonly Type[] OfAll = [typeof(SessionCookie), typeof(IPlatformSignIn), typeof(Sweeping)];
}
