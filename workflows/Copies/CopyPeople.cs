using Grants.Pdf.Content;
using Grants.Workflows.Applications;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Copies;

/// <summary>The municipalities of an application, with their leaders and contacts.</summary>
internal static class CopyPeople
{
    public static IEnumerable<Block> Of(ApplicationForm form, CopyWords words) =>
    [
        new Block.Heading(2, words.In("Kommunene", "Kommunane")),
        new Block.Table(
            null,
            [new("Kommune"), new(words.In("Kommuneledelsen", "Kommuneleiinga")), new(words.In("Kontaktpersoner", "Kontaktpersonar"))],
            [.. FormReader.Participants(form).Select((participant, index) => new TableRow(
            [
                words.Municipality(participant.Municipality) + (index == 0 && form.Lead is not null ? words.In(" (søker)", " (søkjar)") : ""),
                Person(participant.Leader?.Name, participant.Leader?.Title, participant.Leader?.Email, null),
                string.Join('\n', participant.Contacts.OrEmpty().Select(contact => Person(contact.Name, contact.Role, contact.Email, contact.Mobile))),
            ]))]),
    ];

    private static string Person(string? name, string? role, string? email, string? mobile) => string.Join(
        '\n',
        new[] { string.Join(", ", new[] { name, role }.Where(IsSaid)), email, Telephone.Written(mobile) }.Where(IsSaid));

    private static bool IsSaid(string? text) => !string.IsNullOrWhiteSpace(text);
}
