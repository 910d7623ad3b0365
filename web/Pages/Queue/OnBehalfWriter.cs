using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Calls;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.Queue;

/// <summary>Writes the form in which an application is entered, with what was typed.</summary>
internal sealed class OnBehalfWriter(CallDesk calls, NetworkDesk networks, Register register, IClock clock)
{
    /// <param name="key">The same when the form is sent again, so that one draft is begun.</param>
    public async Task<IResult> Page(string callId, Caller caller, TypedForm typed, string key, Problem? problem, CancellationToken stop)
    {
        if (!ChosenId.Is(callId) || (await calls.Open(callId, stop)).State?.Call is not { } call || call.Office != caller.Office)
            return ApplicationPages.Refused(KnownProblems.NotFound);
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        return PageAnswer.Of<OnBehalfPage>(
            new
            {
                Call = call,
                Typed = typed,
                Key = key,
                Municipalities = register.On(today).Select(one => (one.Number.ToString(), one.Name)).ToArray(),
                Networks = await networks.All(stop).Select(network => (network.State!.Network.Id, network.State.Network.Title)).ToArrayAsync(stop),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
