using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Forms;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>Enters an application that came by another way, with when it came.</summary>
public sealed class OnBehalf(CallDesk calls, DraftDesk drafts, ApplicationDesk desk, IClock clock)
{
    private static readonly Problem ReceivedAtWrong = new Problem(422, "received-at-wrong", new Phrase(
        "Skriv når søknaden kom, for eksempel 2018-11-01T14:30:00, etter at utlysningen åpnet og ikke fram i tid.",
        "Skriv når søknaden kom, til dømes 2018-11-01T14:30:00, etter at utlysinga opna og ikkje fram i tid.")).At("receivedAt");

    /// <param name="request">The same when the form is sent again after it was mended, so that one draft is begun.</param>
    /// <returns>What came of sending it, or the problem with when it came.</returns>
    public async Task<(Done<ApplicationFile>? Done, Problem? Problem)> Enter(
        string callId, string? receivedAt, ApplicationForm form, Caller caller, string request, CancellationToken stop)
    {
        if ((await calls.Open(callId, stop)).State is not { } call || call.Call.Office != caller.Office) return (null, KnownProblems.NotFound);
        if (LocalTimes.TryParse(receivedAt, out var local) && ReviewCommands.SkippedTime(local) is { } skipped) return (null, skipped);
        if (ReceivedAt(receivedAt, clock.GetCurrentInstant(), call.Call.OpensAtInstant) is not { } received) return (null, ReceivedAtWrong);
        var begun = await drafts.BeginToSend(callId, form, caller.ToActor(), new(caller.Name, caller.Email, null, null), request, stop);
        if (begun is not Done<ApplicationFile>.Yes(var draft)) return (begun, null);
        if (draft is { State.Submission.IsReceived: false, Draft.Edition: var edition } && draft.Draft.Form != form)
        {
            var mended = await drafts.Save(draft.Id, edition, form, caller.ToActor(), stop);
            if (mended is not Done<ApplicationFile>.Yes) return (mended, null);
        }

        return (await desk.Submit(draft.Id, caller.ToActor(), received, stop), null);
    }

    private static Instant? ReceivedAt(string? text, Instant now, Instant opens)
    {
        if (!LocalTimes.TryParse(text, out var local)) return null;
        var at = Oslo.At(local);
        return at >= opens && at <= now ? at : null;
    }
}
