using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using Grants.Web.Problems;

namespace Grants.Web.Applications;

/// <summary>What readers are told in place of a document that was destroyed.</summary>
internal static class DestroyedDocuments
{
    /// <summary>Instead of its file's name, which is gone with it.</summary>
    public static Phrase Name { get; } = new("Slettet dokument", "Sletta dokument");

    public static Problem Problem(DestroyedDocument document) => new(410, "document-destroyed", Says(document));

    public static Phrase Says(DestroyedDocument document) => new(
        $"Dokumentet ble slettet for godt {Day(document, Language.Bokmal)}, fordi det aldri skulle vært sendt. Grunnen: {document.Reason}",
        $"Dokumentet vart sletta for godt {Day(document, Language.Nynorsk)}, fordi det aldri skulle vore sendt. Grunnen: {document.Reason}");

    private static string Day(DestroyedDocument document, Language language) => Written.Date(Oslo.DateOf(document.At), language);
}
