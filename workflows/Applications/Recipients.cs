using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Applications;

/// <summary>To whom of the municipalities a notice goes.</summary>
internal static class Recipients
{
    public static IEnumerable<MunicipalityNumber> Municipalities(Notice notice, ApplicationFile file) => notice.Kind switch
    {
        NoticeKind.TakenOver => [file.State.Submission.TakenOver[new(notice.About)]],
        NoticeKind.DraftReminder or NoticeKind.DraftDeletion or NoticeKind.DeadlineMoved => file.Draft.Access.Values.Concat(Lead(file)).Distinct(),
        NoticeKind.Withdrawn => file.Counting.Municipalities.Distinct(),
        NoticeKind.OfficeMessage => Lead(file).Concat(Answered(notice, file).Select(file.PartOf).OfType<MunicipalityNumber>().Order()).Distinct(),
        _ => Lead(file),
    };

    /// <summary>A municipality's contacts; and who of it has asked, when it is the answer, also when they are named as contact nowhere.</summary>
    public static ImmutableArray<PersonId> People(Notice notice, ApplicationFile file, MunicipalityNumber municipality) =>
        [.. file.ContactsOf(municipality).Concat(Answered(notice, file).Where(person => file.PartOf(person) == municipality)).Distinct()];

    private static IEnumerable<PersonId> Answered(Notice notice, ApplicationFile file) =>
        file.State.Submission.Unannounced.FirstOrDefault(message => notice.Kind is NoticeKind.OfficeMessage && message.Text == notice.About)
            ?.Answers.OrderBy(person => person.Value, StringComparer.Ordinal) ?? Enumerable.Empty<PersonId>();

    private static MunicipalityNumber[] Lead(ApplicationFile file) => file.Lead is { } lead ? [lead] : [];
}
