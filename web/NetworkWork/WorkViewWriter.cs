using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Web.Access;
using Grants.Web.Registrations;
using Grants.Workflows.NetworkWork;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.NetworkWork;

/// <summary>Writes a network's papers as they are read over the wire.</summary>
internal sealed class WorkViewWriter(PapersDesk desk, Register register, IClock clock)
{
    public static SteeringGroupView Group(PapersFile file, NetworkCase network, Caller caller) =>
        new([.. file.State.Seats.Select(seat => Of(seat, file, RegistrationAccess.IsOrganiser(network, caller)))]);

    public async Task<PlanView> Plan(string networkId, PapersFile file, CancellationToken stop) =>
        new(file.State.Plan?.Number ?? 0, file.Plan, [.. (await desk.Plans(networkId, stop)).Select(plan => new PlanVersionView(plan.Number, plan.Change, At(plan.WrittenAt)))]);

    public async Task<PlanTextView?> Version(string networkId, int version, PapersFile file, CancellationToken stop) =>
        (await desk.Plans(networkId, stop)).FirstOrDefault(plan => plan.Number == version) is { } known
            ? new(known.Number, known.Change, At(known.WrittenAt), await desk.TextOf(file.Case.Id, known.Text, stop))
            : null;

    public ReportView Report(YearlyReport report, PapersFile file) => new(
        report.Year, report.Words,
        [.. report.Members.Select(member => new YearMemberView(member.Municipality.ToString(), NameOf(member.Municipality), Day(member.Joined), Day(member.Left)))],
        [.. report.Group.Select(seat => Of(seat, file, false))], [.. report.Gatherings.Select(gathering => gathering.Number)],
        [.. report.Attended.OrderBy(one => one.Key).Select(one => new AttendedView(one.Key, one.Value))], report.RegularMeetings, report.Meetings.Length,
        [.. report.Done.Select(task => task.Content.Title)], [.. report.Left.Select(task => task.Content.Title)], [.. report.Projects.Select(project => project.Content.Title)],
        report.Granted, report.Plan?.Number ?? 0);

    private string NameOf(MunicipalityNumber municipality) => register.Known(municipality, Oslo.DateOf(clock.GetCurrentInstant())).Name;

    private static SeatView Of(Seat seat, PapersFile file, bool isOrganiser)
    {
        var person = file.PersonOf(seat.Person);
        return new(person.Name, isOrganiser ? person.Email : null, seat.Body, WorkWords.Of(seat.Role), LocalDatePattern.Iso.Format(seat.From), Day(seat.To));
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string At(Instant at) => InstantPattern.General.Format(at);
}
