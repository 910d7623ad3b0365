using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Workflows.Forms;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Understands the forms of proposed days. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class DatesReader
{
    /// <summary>More than people compare.</summary>
    public const int MostDates = 8;

    private const int DaysToAnswer = 14;

    public static (GatheringCommand.ProposeDates? Command, ImmutableArray<Objection> Objections) Read(DatesForm form, LocalDate today)
    {
        var fields = new Fields();
        ImmutableArray<ProposedDays> days = [.. fields.Rows("dates", form.Dates, MostDates, (field, row) => DaysOf(field, row, fields)).OfType<ProposedDays>()];
        var by = fields.Date("answerBy", form.AnswerBy) ?? today.PlusDays(DaysToAnswer);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(days, by), []);
    }

    /// <param name="own">The municipality of who answers; null when the organiser does.</param>
    public static (GatheringCommand.AnswerDates? Command, ImmutableArray<Objection> Objections) Read(SuitsForm form, MunicipalityNumber? own)
    {
        var fields = new Fields();
        var municipality = string.IsNullOrWhiteSpace(form.Municipality) ? own : null;
        if (municipality is null && MunicipalityNumber.TryParse(form.Municipality?.Trim(), out var number)) municipality = number;
        if (municipality is null)
            fields.UnknownMunicipality("municipality", form.Municipality);
        if (form.Suits is null)
            fields.Object("suits", Fields.IsMissing, "Velg de dagene som passer, eller at ingen gjør det.", "Vel dei dagane som passar, eller at ingen gjer det.");
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(municipality!.Value, [.. form.Suits!]), []);
    }

    public static (GatheringCommand.FixDates? Command, ImmutableArray<Objection> Objections) Read(ChoiceForm form)
    {
        var fields = new Fields();
        var choice = fields.Needed("choice", form.Choice);
        return choice is { } known ? (new(known), []) : (null, fields.Objections);
    }

    private static ProposedDays? DaysOf(string field, ProposedDaysForm form, Fields fields)
    {
        var starts = fields.Needed($"{field}.starts", fields.Date($"{field}.starts", form.Starts));
        var ends = fields.Date($"{field}.ends", form.Ends);
        return starts is { } first ? new(first, ends) : null;
    }
}
