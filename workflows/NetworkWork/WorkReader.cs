using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkWork;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.NetworkWork;

/// <summary>A seat that was written, understood.</summary>
internal sealed record WrittenSeat(Person Person, string Body, SeatRole Role, LocalDate From, LocalDate? To);

/// <summary>Understands what an organiser writes. What cannot be understood or is missing is told at its field, all at once.</summary>
internal static class WorkReader
{
    public const int PlanLength = 40_000;
    public const int ReportLength = 10_000;

    private const int MostSeats = 60;

    public static (ImmutableArray<WrittenSeat> Seats, ImmutableArray<Objection> Objections) Read(SteeringGroupForm form)
    {
        var fields = new Fields();
        var seats = fields.Rows("seats", form.Seats, MostSeats, (field, seat) => SeatOf(field, seat, fields));
        return fields.Objections is { IsEmpty: false } objections ? ([], objections) : ([.. seats.OfType<WrittenSeat>()], []);
    }

    public static (string? Text, string? Change, ImmutableArray<Objection> Objections) Read(NetworkPlanForm form)
    {
        var fields = new Fields();
        var text = fields.Needed("text", fields.Text("text", form.Text, PlanLength));
        var change = fields.Needed("change", fields.Line("change", form.Change));
        return (text, change, fields.Objections);
    }

    public static (string? Text, ImmutableArray<Objection> Objections) Read(ReportForm form)
    {
        var fields = new Fields();
        var text = fields.Needed("text", fields.Text("text", form.Text, ReportLength));
        return (text, fields.Objections);
    }

    /// <summary>Null when something of it cannot be understood.</summary>
    private static WrittenSeat? SeatOf(string field, SeatForm form, Fields fields)
    {
        var person = new Person(
            fields.Needed($"{field}.name", fields.Line($"{field}.name", form.Name)), fields.Needed($"{field}.email", fields.Address($"{field}.email", form.Email)), null, null);
        var body = fields.Needed($"{field}.body", fields.Line($"{field}.body", form.Body));
        var from = fields.Needed($"{field}.from", fields.Date($"{field}.from", form.From));
        var to = fields.Date($"{field}.to", form.To);
        return (body, from, RoleOf($"{field}.role", form.Role, fields)) is ({ } known, { } first, { } role) && person is { Name: not null, Email: not null }
            ? new(person, known, role, first, to)
            : null;
    }

    private static SeatRole? RoleOf(string field, string? text, Fields fields)
    {
        if (string.IsNullOrEmpty(text)) return SeatRole.Member;
        if (WorkWords.RoleOf(text) is { } role) return role;
        fields.Object(field, "unknown-role", "Velg medlem, leder eller vara (member, chair, deputy).", "Vel medlem, leiar eller vara (member, chair, deputy).");
        return null;
    }
}
