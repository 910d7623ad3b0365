using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Web.Access;
using Grants.Web.NetworkTasks;
using Grants.Web.NetworkWork;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.NetworkWork;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.NetworkWork;

/// <summary>What the pages of a network's own work show.</summary>
internal sealed class WorkPageWriter(
    TaskAccess access, TaskDesk tasks, PapersDesk papers, ProjectDesk projects, ReportReader reports, MeetingRuleDesk meetings, Register register, IClock clock)
{
    private const int BlankSeats = 3;

    public async Task<IResult> Overview(NetworkCase network, Caller caller, TypedForm? typed, Problem? problem, CancellationToken stop)
    {
        var (id, file) = (network.Network.Id, await papers.Open(network.Network.Id, stop));
        return Page<WorkPage>(
            new
            {
                Network = network,
                Tasks = (await tasks.Of(id, stop)).Select(task => new TaskLine(task, access.IsLate(task))).ToImmutableArray(),
                Papers = file,
                Group = file.State.Seats.Where(seat => seat.IsHeldOn(Today)).ToImmutableArray(),
                Projects = await projects.Of(id, stop),
                Years = ReportReader.Years(network, clock.GetCurrentInstant()),
                HasMeetings = (await meetings.Open(id, stop)).State!.Rule is not null,
                Members = MembersOf(network),
                Register = register,
                Today,
                IsOrganiser = RegistrationAccess.IsOrganiser(network, caller),
                Typed = typed ?? TypedForm.Of((JsonNode?)null),
                Key = RandomIds.Case(),
                Problem = problem,
            },
            problem);
    }

    /// <param name="edition">What the reader began with; null for the one of now.</param>
    public static IResult Group(NetworkCase network, PapersFile file, TypedForm? typed, Problem? problem)
    {
        var form = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(file.Group, WorkJson.Default.SteeringGroupForm));
        return Page<SteeringGroupPage>(new { Network = network, Edition = file.State.GroupEdition, Rows = form.Rows("seats") + BlankSeats, Typed = form, Problem = problem }, problem);
    }

    /// <param name="version">An older one; null for the plan as it is.</param>
    public async Task<IResult?> Plan(NetworkCase network, Caller caller, int? version, CancellationToken stop)
    {
        var id = network.Network.Id;
        var (file, plans) = (await papers.Open(id, stop), await papers.Plans(id, stop));
        var shown = version is null ? plans.FirstOrDefault() : plans.FirstOrDefault(plan => plan.Number == version);
        if (version is not null && shown is null) return null;
        return Page<PlanPage>(
            new
            {
                Network = network,
                Shown = shown,
                Text = shown is null ? null : await papers.TextOf(file.Case.Id, shown.Text, stop),
                Versions = plans,
                IsOrganiser = RegistrationAccess.IsOrganiser(network, caller),
            },
            null);
    }

    public static IResult WritePlan(NetworkCase network, PapersFile file, TypedForm? typed, Problem? problem) => Page<WritePlanPage>(
        new
        {
            Network = network,
            Edition = file.State.Plan?.Number ?? 0,
            // Who writes on while somebody else has written a version sees both.
            Other = typed is not null && typed.Edition != (file.State.Plan?.Number ?? 0) ? file.Plan : null,
            Typed = typed ?? TypedForm.Of(new JsonObject { ["text"] = file.Plan }),
            Key = RandomIds.Case(),
            Problem = problem,
        },
        problem);

    public async Task<IResult> Report(NetworkCase network, int year, Caller caller, TypedForm? typed, Problem? problem, CancellationToken stop)
    {
        var file = await papers.Open(network.Network.Id, stop);
        var report = await reports.Read(network, file, year, stop);
        return Page<ReportPage>(
            new
            {
                Network = network,
                Report = report,
                Papers = file,
                Register = register,
                Today,
                IsOrganiser = RegistrationAccess.IsOrganiser(network, caller),
                Typed = typed ?? TypedForm.Of(new JsonObject { ["text"] = report.Words }),
                Key = RandomIds.Case(),
                Problem = problem,
            },
            problem);
    }

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    private ImmutableArray<Membership> MembersOf(NetworkCase network) =>
        [.. network.WithJoined.Members.Where(member => member.To is null || member.To >= Today).OrderBy(member => register.Known(member.Municipality, Today).Name, NorwegianOrder.Instance)];

    private static IResult Page<TPage>(object parameters, Problem? problem) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        PageAnswer.Of<TPage>(parameters, problem?.Status ?? StatusCodes.Status200OK);
}

/// <summary>A task in the list.</summary>
public sealed record TaskLine(TaskFile File, bool IsLate);
