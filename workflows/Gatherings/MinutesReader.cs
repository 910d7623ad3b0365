using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Forms;
using Grants.Workflows.People;

namespace Grants.Workflows.Gatherings;

/// <summary>Understands minutes, and writes them back. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class MinutesReader
{
    public const int MostRows = 60;

    private const int SectionLength = 10_000;
    private const int TextLength = 2_000;

    internal static (WrittenMinutes? Minutes, ImmutableArray<Objection> Objections) Read(MinutesForm form)
    {
        var fields = new Fields();
        var sections = fields.Rows("sections", form.Sections, MostRows, (field, row) => new MinutesSection(
            fields.Line($"{field}.title", row.Title), fields.Text($"{field}.text", row.Text, SectionLength)));
        var decisions = fields.Rows("decisions", form.Decisions, MostRows, (field, row) => Read(fields, field, row));
        var changes = fields.Text("changes", form.Changes, TextLength);
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new(
                new([.. sections.Where(section => section is not { Title: null, Text: null })], [.. decisions.Select(one => one.Decision)], changes),
                [.. decisions.Select(one => one.Owner)]), []);
    }

    /// <param name="people">Those who see to what was decided; without them no address is told.</param>
    public static MinutesForm FormOf(Minutes minutes, ImmutableDictionary<PersonId, Person>? people = null) => new(
        [.. minutes.Sections.Select(section => new MinutesSectionForm(section.Title, section.Text))],
        [.. minutes.Decisions.Select(decision => new MinutesDecisionForm(
            decision.Text, decision.Responsible, Texts.Of(decision.Due), decision.Owner is { } owner ? people?.GetValueOrDefault(owner)?.Email : null, decision.Id))],
        minutes.Changes);

    /// <summary>Who can be written to is called something too.</summary>
    private static (MinutesDecision Decision, Person? Owner) Read(Fields fields, string field, MinutesDecisionForm row)
    {
        var text = fields.Needed($"{field}.text", fields.Text($"{field}.text", row.Text, TextLength));
        var (name, email, due) = (fields.Line($"{field}.responsible", row.Responsible), fields.Address($"{field}.email", row.Email), fields.Date($"{field}.due", row.Due));
        if (email is not null) fields.Needed($"{field}.responsible", name);
        return (new(text ?? "", name, due, null, fields.Id($"{field}.id", row.Id)), email is null ? null : new(name, email, null, null));
    }
}
