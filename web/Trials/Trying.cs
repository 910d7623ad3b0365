using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.SignIn;
using Grants.Workflows.Trials;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Trials;

/// <summary>
/// Serves the applicant's pages from a trial's world, to an administrator who is in it: there they are a contact of the municipality that
/// they try for. Every other page is the real one.
/// </summary>
internal sealed class Trying(RequestDelegate next, TrialBook trials, TrialWorlds worlds, TrialCookie cookie, IClock clock)
{
    private static readonly PathString[] ApplicantsPages = ["/utlysninger", "/soknad", "/mine", "/bekreft"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (await Entered(http) is not { } trial)
        {
            await next(http);
            return;
        }

        await using var scope = worlds.Of(trial).CreateAsyncScope();
        var outside = http.RequestServices;
        http.SetTrial(trial);
        http.SetCaller(await Applicant(trial, http.Caller(), scope.ServiceProvider, http.RequestAborted));
        await RunDue(scope.ServiceProvider, http.RequestAborted);
        http.RequestServices = new TrialServices(scope.ServiceProvider, outside);
        try
        {
            await next(http);
        }
        finally
        {
            http.RequestServices = outside;
        }
    }

    private async Task<Trial?> Entered(HttpContext http)
    {
        if (!IsApplicants(http.Request.Path) || cookie.Of(http.Request) is not { } callId || !ChosenId.Is(callId)) return null;
        if (http.FindCaller() is not { ByCookie: true } caller || !caller.Is.HasFlag(Who.Administrator)) return null;
        return await trials.Of(callId, http.RequestAborted) is { } trial && trial.Office == caller.Office ? trial : null;
    }

    private static bool IsApplicants(PathString path) => path == "/" || ApplicantsPages.Any(page => path.StartsWithSegments(page));

    private static async Task<Caller> Applicant(Trial trial, Caller real, IServiceProvider world, CancellationToken stop)
    {
        var person = (await world.GetRequiredService<PersonDirectory>().IdsOf([real.Email], stop))[real.Email];
        return new(new Session(person, real.Email, real.Name, trial.Municipality, null, [], real.Session.ExpiresAt), real.Token, real.ByCookie);
    }

    /// <summary>Nothing watches a trial's alarms; what has fallen due is done when somebody looks.</summary>
    private async Task RunDue(IServiceProvider world, CancellationToken stop)
    {
        var due = await world.GetRequiredService<AlarmBook>().Due(clock.GetCurrentInstant(), stop).ToListAsync(stop);
        foreach (var (id, alarm) in due.Where(one => one.Id.IsApplication)) await world.GetRequiredService<CaseRunner>().Run(id, alarm, stop);
    }
}
