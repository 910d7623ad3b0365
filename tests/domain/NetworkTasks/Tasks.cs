using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkTasks;
using NodaTime;

namespace Grants.Domain.Tests.NetworkTasks;

/// <summary>A task of a network that is given on Monday 2 November 2020 at noon, and is to be done by Monday the 30th.</summary>
internal static class Tasks
{
    public static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");
    public static readonly Actor.Staff Organiser = new(new("nina"), Ks, [StaffRole.Organiser]);
    public static readonly Actor.LinkHolder Owner = new(new("odd"));
    public static readonly Instant Now = Instant.FromUtc(2020, 11, 2, 11, 0);
    public static readonly TaskContent Content = new("Lage en mal for oppfølging", null, Owner.Person, new(2020, 11, 30));

    public static NetworkTask After(params TaskCommand[] commands) => commands.Prepend(new TaskCommand.Give(Content)).Aggregate((NetworkTask?)null, (task, command) =>
        Events(TaskRules.Decide(task, command, Ks, Organiser, Now)).Aggregate(task, NetworkTask.Evolve))!;

    public static IEnumerable<TaskEvent> Events(Outcome outcome) => Assert.IsType<Outcome.Accepted>(outcome).Events.Cast<TaskEvent>();

    public static string CodeOf(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Objections[0].Code;
}
