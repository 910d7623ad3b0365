using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Applications;

/// <summary>All of an application's case that decisions are made on, as it was read.</summary>
/// <param name="DraftVersion">The draft row's version.</param>
/// <param name="Content">The draft, understood.</param>
public sealed record ApplicationFile(
    StoredCase<ApplicationCase> Case,
    StoredCase<CallCase> Call,
    DraftRow Draft,
    string DraftVersion,
    Application Content,
    ImmutableArray<AttachmentRow> Attachments,
    Surroundings Around)
{
    public CaseId Id => Case.Id;

    public ApplicationCase State => Case.State!;

    /// <summary>The content that counts, or the draft.</summary>
    public Application Counting => State.Submission.Application ?? Content;

    public MunicipalityNumber? Lead => Counting.Lead?.Municipality ?? Content.Lead?.Municipality;

    /// <summary>The attachments that can be read; the others were destroyed.</summary>
    public ImmutableArray<AttachmentRow> Readable => [.. Attachments.Where(row => DestroyedOf(row) is null)];

    /// <summary>
    /// What the office has got: the attachments that were there when something was sent last, and what it has put in itself. What a
    /// municipality has uploaded since, it has not sent.
    /// </summary>
    public ImmutableArray<AttachmentRow> Received => State.Submission.Sent is [.., var last]
        ? [.. Attachments.Where(row => Oslo.CutToSecond(row.At) <= last.At || PartOf(row.By) is null)]
        : [];

    /// <summary>What is left of an attachment that was destroyed; null when it was not.</summary>
    public DestroyedDocument? DestroyedOf(AttachmentRow row) => State.Submission.DestroyedOf(new(row.Sha256));

    /// <summary>The municipality that a person stands for in this application; null when they have no part in it.</summary>
    public MunicipalityNumber? PartOf(PersonId person)
    {
        if (Draft.Access.TryGetValue(person, out var own)) return own;
        if (State.Submission.TakenOver.TryGetValue(person, out var taken)) return taken;
        return Counting.Participants.Concat(Content.Participants)
            .FirstOrDefault(participant => participant.Contacts.Contains(person))?.Municipality;
    }

    /// <summary>Whether a person speaks for the lead municipality here; while none is named, for the one who made the draft.</summary>
    public bool IsOfLead(PersonId person) => PartOf(person) is { } part && (Lead is null || part == Lead);

    /// <summary>Whether it came by post or in another way, and a caseworker entered it: who sent what counts has no part in it.</summary>
    public bool IsEntered => State.Submission.SentBy is { } sender && PartOf(sender) is null;

    /// <summary>Everybody who is told for a municipality: its contacts, and those who took over.</summary>
    public ImmutableArray<PersonId> ContactsOf(MunicipalityNumber municipality) =>
    [
        .. (Counting.Of(municipality)?.Contacts ?? [])
            .Concat(State.Submission.TakenOver.Where(pair => pair.Value == municipality).Select(pair => pair.Key))
            .Concat(State.Submission.IsReceived ? [] : Draft.Access.Where(pair => pair.Value == municipality).Select(pair => pair.Key))
            .Distinct(),
    ];
}
