using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Wording;
using Grants.Pdf;
using Grants.Pdf.Content;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Copies;

/// <summary>An application as it was sent, as a tagged PDF for the municipality's archive. The same version gives the same bytes.</summary>
internal static class ApplicationCopy
{
    public static byte[] Write(SentApplication sent)
    {
        var (facts, form) = (sent.Facts, sent.Form);
        var words = new CopyWords(sent.Language, form.LanguageForm, facts);
        var call = facts.Around.Call.Call;
        var office = OfficeNames.Of(call, facts.Register, sent.Language);
        var lead = words.Municipality(form.Lead?.Municipality);
        var title = $"Søknad: {form.Title?.Trim()}";
        return new PdfDocument(
            new(title, words.Tag, $"{lead} kommune", sent.At.InZone(Oslo.Zone).ToDateTimeOffset()),
            new($"{lead} kommune", $"Sak {facts.State.Submission.Number}"),
            new(title, (page, pages) => $"Side {page} av {pages}"),
            [
                new Block.Letterhead($"{lead} kommune", [words.In($"Søknad om tilskudd til {office}", $"Søknad om tilskot til {office}")]),
                References(sent, words, call),
                new Block.Heading(1, words.Theirs(form.Title)),
                Project(sent, words, call),
                .. CopyPeople.Of(form, words),
                new Block.Heading(2, "Mål"),
                .. words.Paragraphs(form.Goals),
                .. CopyPlan.Of(form.Plan, words),
                .. CopyBudget.Of(form.Budget, words),
                .. CopyGrounds.Of(sent, words),
            ]).ToBytes();
    }

    private static Block.KeyValues References(SentApplication sent, CopyWords words, Call call) => new(
        [
            new("Sak", $"{sent.Facts.State.Submission.Number}"),
            new(words.In("Mottatt", "Motteken"), Written.Moment(sent.At, words.Language, seconds: true)),
            new(words.In("Utlysning", "Utlysing"), call.Title),
            new("Versjon", sent.Version > 1 ? $"{sent.Version}" : ""),
        ],
        Across: true);

    private static Block.KeyValues Project(SentApplication sent, CopyWords words, Call call)
    {
        var form = sent.Form;
        var kind = call.Activities.FirstOrDefault(activity => activity.Id == form.Activity)?.Text ?? form.Activity;
        return new([
            new(words.In("Søker om", "Søkjer om"), Written.Kroner(form.Budget?.RequestedAmount ?? 0)),
            new("Slags prosjekt", words.Theirs(kind)),
            new(words.In("Beskrivelse", "Skildring"), string.IsNullOrWhiteSpace(form.ActivityText) ? "" : words.Theirs(form.ActivityText)),
            new(words.In("Sendt av", "Send av"), sent.SentBy ?? ""),
        ]);
    }
}
