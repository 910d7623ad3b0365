using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Gatherings;

/// <summary>Understands minutes, and writes them back. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class MinutesReader
{
    public const int MostRows = 60;

    private const int SectionLength = 10_000;
    private const int TextLength = 2_000;

    public static (Minutes? Minutes, ImmutableArray<Objection> Objections) Read(MinutesForm form)
    {
        var fields = new Fields();
        var sections = fields.Rows("sections", form.Sections, MostRows, (field, row) => new MinutesSection(
            fields.Line($"{field}.title", row.Title), fields.Text($"{field}.text", row.Text, SectionLength)));
        var decisions = fields.Rows("decisions", form.Decisions, MostRows, (field, row) => new MinutesDecision(
            fields.Needed($"{field}.text", fields.Text($"{field}.text", row.Text, TextLength)) ?? "",
            fields.Line($"{field}.responsible", row.Responsible), fields.Date($"{field}.due", row.Due)));
        var changes = fields.Text("changes", form.Changes, TextLength);
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new([.. sections.Where(section => section is not { Title: null, Text: null })], decisions, changes), []);
    }

    public static MinutesForm FormOf(Minutes minutes) => new(
        [.. minutes.Sections.Select(section => new MinutesSectionForm(section.Title, section.Text))],
        [.. minutes.Decisions.Select(decision => new MinutesDecisionForm(decision.Text, decision.Responsible, Texts.Of(decision.Due)))], minutes.Changes);
}
