using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>What the mails and letters of an application's case are written from.</summary>
/// <param name="People">
/// The particulars of everybody that the case speaks of, staff too; one who is removed is not here, and one who has left the office has a
/// name only.
/// </param>
/// <param name="Draft">The content as it is being written, when nothing has been sent yet.</param>
/// <param name="Texts">The texts that are kept apart from the log, by id: messages of the office.</param>
/// <param name="BaseAddress">Where the pages are, without a slash at the end.</param>
public sealed record CaseFacts(
    CaseId Id,
    ApplicationCase State,
    Surroundings Around,
    Application? Draft,
    ImmutableDictionary<PersonId, Person> People,
    ImmutableDictionary<string, string> Texts,
    Register Register,
    string BaseAddress,
    Instant Now)
{
    /// <summary>The content that counts, or the draft.</summary>
    public Application Application => State.Submission.Application ?? Draft ?? Application.Empty;

    public string Page => $"{BaseAddress}/soknad/{Id}";

    /// <summary>The case as the office's staff see it.</summary>
    public string StaffPage => $"{BaseAddress}/saksbehandling/{Id}";

    public Person PersonOf(PersonId? id) => id is { } known ? People.GetValueOrDefault(known, Person.Unknown) : Person.Unknown;
}

/// <summary>Who a mail is written to.</summary>
/// <param name="Municipality">The reader's municipality; for the office's staff the lead's.</param>
/// <param name="Link">The link that only this reader has (a leader's confirmation), when the mail has one.</param>
/// <param name="IsRegistry">Whether it is the municipality's registry (postmottak), which gets what is formal, and no contact.</param>
/// <param name="IsStaff">Whether it is one of the office's staff.</param>
public sealed record MailReader(string? Name, MunicipalityNumber Municipality, string? Link = null, bool IsRegistry = false, bool IsStaff = false)
{
    /// <summary>Set when a decision goes to somebody who is no contact of the lead, because it reached none of these.</summary>
    public StandIn? StandIn { get; init; }
}

/// <summary>Who gets a decision for the contacts, whom it did not reach.</summary>
public enum StandIn
{
    /// <summary>A partner's contact, who can open the letter's page.</summary>
    Partner,

    /// <summary>Somebody else of a municipality in the application: can sign in, and take over there.</summary>
    Colleague,

    /// <summary>Somebody to whom the case's pages are closed.</summary>
    Outsider,
}
