using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;

namespace Grants.Web.Offices;

/// <summary>What an administrator does with a message that failed, on a page and over the wire alike.</summary>
public sealed class FailedMessageWork(NeedsAPerson needs, FailedMessages failures, ApplicationStore applications)
{
    private const int LongestText = 2_000;

    private static readonly Objection NotAnAddress = Objection.Invalid(
        "email", "not-an-address", "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.");

    private static readonly Objection HowIsMissing = Objection.Invalid(
        "text", "text-missing",
        $"Skriv hvordan mottakeren fikk vite det, med høyst {LongestText} tegn.", $"Skriv korleis mottakaren fekk vite det, med høgst {LongestText} teikn.");

    private static readonly Objection SentFromTheCase = Objection.Conflict(
        "sent-from-the-case",
        "Vedtaket er ikke kommet fram til noen. Send det på nytt fra saken, for klagefristen regnes fra da det kommer fram.",
        "Vedtaket har ikkje kome fram til nokon. Send det på nytt frå saka, for klagefristen blir rekna frå då det kjem fram.");

    /// <summary>
    /// Whether it told of a decision that has reached nobody: then the caseworker sends it again from the case, which counts the appeal time
    /// from there.
    /// </summary>
    public async Task<bool> IsSentFromTheCase(FailedMessage failed, CancellationToken stop) =>
        failed.Case.IsApplication && await applications.Open(failed.Case, stop) is { State.Decision.LastLetter: { IsUndelivered: true } letter }
        && letter.Notification!.Messages.Contains(failed.Message.Key);

    /// <param name="email">Another address; the one that failed when it is empty.</param>
    /// <returns>Null when it is done.</returns>
    public async Task<Problem?> SendAgain(Caller caller, string key, string? email, CancellationToken stop)
    {
        var other = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (other is not null && !EmailAddress.TryParse(other, out _)) return NotAnAddress.ToProblem();
        if (await Find(caller, key, stop) is not { } failed) return KnownProblems.NotFound;
        if (await IsSentFromTheCase(failed, stop)) return SentFromTheCase.ToProblem();
        await failures.SendAgain(failed, other == failed.Message.ToAddress ? null : other, stop);
        return null;
    }

    /// <inheritdoc cref="SendAgain"/>
    public async Task<Problem?> Settle(Caller caller, string key, string? how, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(how) || how.Length > LongestText) return HowIsMissing.ToProblem();
        if (await Find(caller, key, stop) is not { } failed) return KnownProblems.NotFound;
        await failures.Settle(failed, how.Trim(), caller.Person, stop);
        return null;
    }

    private Task<FailedMessage?> Find(Caller caller, string key, CancellationToken stop) =>
        needs.Message(caller.Office!.Value, caller.Person, key, stop);
}
