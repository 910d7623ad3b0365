using System.Collections.Immutable;
using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Offices;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Tests.Stories;

/// <summary>Somebody leaves the office, or is away, while cases wait for them.</summary>
public sealed class StaffTests
{
    private const string Unassigned = "Ventar på saksbehandlar";

    private static readonly StaffMember Berit = Hordaland.Staff[0];
    private static readonly StaffMember Per = Hordaland.Staff[1];
    private static readonly StaffMember Anne = Hordaland.Staff[2];
    private static readonly ImmutableArray<Absence> NextWeek = [new(new(2018, 11, 6), new(2018, 11, 13))];

    private readonly InMemoryRowStore rows = new();
    private readonly TestOffice office;

    public StaffTests() => office = new(rows);

    [Fact]
    public async Task Who_leaves_the_staff_leaves_their_cases()
    {
        var ids = await Assigned(2);
        await office.List(Per, Anne);
        await office.RunDue();
        Assert.All(await Caseworkers(ids), Assert.Null);
    }

    [Fact]
    public async Task So_does_who_is_no_caseworker_any_more()
    {
        var ids = await Assigned(1);
        await office.List(Berit with { Roles = [StaffRole.Economist] }, Per, Anne);
        await office.RunDue();
        Assert.All(await Caseworkers(ids), Assert.Null);
    }

    [Fact]
    public async Task The_others_keep_theirs()
    {
        var ids = await Assigned(1);
        await office.List(Berit, Anne);
        await office.RunDue();
        Assert.Equal([Berit.Person], await Caseworkers(ids));
    }

    [Fact]
    public async Task More_cases_than_a_commit_holds_are_freed_once_each_whenever_the_host_goes_down()
    {
        var ids = await Assigned(70);
        await office.List(Per, Anne);
        var dying = new TestOffice(new FaultyRowStore(rows, 2, after: true), office.Files, office.Post, office.Clock, "host-2");
        await Assert.ThrowsAsync<StoreUnavailableException>(dying.RunDue);
        var freed = (await Caseworkers(ids)).Count(person => person is null);
        await new TestOffice(rows, office.Files, office.Post, office.Clock, "host-3").RunDue();

        Assert.InRange(freed, 1, ids.Length - 1);
        Assert.All(await Caseworkers(ids), Assert.Null);
        foreach (var id in ids) Assert.Single((await office.Log(id)).OfType<AssessmentEvent.CaseworkerLeft>());
        Assert.Empty((await office.Verify()).Faults);
    }

    [Fact]
    public async Task Who_is_given_a_case_after_having_left_loses_it_at_the_next_look()
    {
        var ids = await Assigned(1);
        await office.List(Per, Anne);
        await office.RunDue();
        await office.Do(ids[0], Hordaland.Per, new ApplicationCommand.Assign(Berit.Person));
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.All(await Caseworkers(ids), Assert.Null);
    }

    [Fact]
    public async Task A_freed_case_keeps_its_alarm()
    {
        var id = (await Assigned(1))[0];
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.DeclareImpartiality(true));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.RequestCompletion(null, null));
        await office.RunDue();
        await office.List(Per, Anne);
        await office.RunDue();
        await office.RunUntil("2018-11-20T12:00:00");
        Assert.Contains((await office.Log(id)), happened => happened is SubmissionEvent.CompletionRanOut);
    }

    [Fact]
    public async Task The_others_read_in_the_morning_that_it_waits_for_a_caseworker()
    {
        var id = (await Assigned(1))[0];
        await SetEverythingRight(id);
        await office.List(Per, Anne);
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.Contains(Digests("per", "20181106"), text => text.Contains(Unassigned, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_for_who_is_away_goes_to_the_stand_in()
    {
        var id = (await Assigned(1))[0];
        await SetEverythingRight(id);
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per]) await office.Do(id, one, Hordaland.Points(4));
        await office.List(Berit with { Absences = NextWeek, StandIn = Per.Person }, Per, Anne);
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.Equal((1, 0), (Digests("per", "20181106").Count(text => text.Contains("Klar til framlegg", StringComparison.Ordinal)), Digests("berit", "20181106").Count()));
    }

    [Fact]
    public async Task Before_and_after_that_it_is_theirs()
    {
        var id = (await Assigned(1))[0];
        await SetEverythingRight(id);
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per]) await office.Do(id, one, Hordaland.Points(4));
        await office.List(Berit with { Absences = NextWeek, StandIn = Per.Person }, Per, Anne);
        await office.RunUntil("2018-11-14T12:00:00");
        Assert.Equal((0, 1), (Digests("per", "20181114").Count(), Digests("berit", "20181114").Count()));
    }

    [Fact]
    public async Task A_stand_in_does_not_get_what_they_may_not_do()
    {
        var id = (await Assigned(1))[0];
        await SetEverythingRight(id);
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per]) await office.Do(id, one, Hordaland.Points(4));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Propose(DecisionOutcome.Grant, 300_000, "God plan.", []));
        await office.List(Berit, Per, Anne with { Absences = NextWeek, StandIn = Berit.Person });
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.Empty(Digests("berit", "20181106"));
    }

    [Fact]
    public async Task Every_one_of_a_large_staff_gets_a_digest()
    {
        await Assigned(1);
        var many = Enumerable.Range(0, 80).Select(number => new StaffMember(new($"person{number}"), [StaffRole.Caseworker], [], null)).ToArray();
        await office.List([Anne, .. many]);
        foreach (var part in many.Chunk(40))
            await rows.Commit(CaseId.OfOffice($"{Hordaland.Office}").Partition, [.. part.Select(one => Workflows.Applications.ApplicationStore.PutPerson(
                "office", one.Person, new($"{one.Person}", $"{one.Person}@vestland.example", null, null)))], TestOffice.Never);
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.Equal(80, office.Post.Mails.Count(mail => mail.Key.Contains("20181106", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Digests(string person, string day) => office.Post.Mails
        .Where(mail => mail.To.Address == $"{person}@vestland.example" && mail.Key.Contains(day, StringComparison.Ordinal)).Select(mail => mail.Text);

    private async Task<PersonId?[]> Caseworkers(IEnumerable<CaseId> ids)
    {
        var all = new List<PersonId?>();
        foreach (var id in ids) all.Add((await office.Open(id)).State.Judgement.Caseworker);
        return [.. all];
    }

    /// <summary>Nothing of it lacks, so that it waits to be judged.</summary>
    private async Task SetEverythingRight(CaseId id)
    {
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per, Hordaland.Anne]) await office.Do(id, one, new ApplicationCommand.DeclareImpartiality(true));
        foreach (var missing in (await office.Open(id)).State.Submission.Missing)
            await office.Do(id, Hordaland.Berit, new ApplicationCommand.SetCriterion(missing, Domain.Applications.Criteria.CriterionResult.Met, "I orden"));
        await office.RunDue();
    }

    /// <summary>Received cases of which Berit is the caseworker, on the Monday after the deadline.</summary>
    private async Task<CaseId[]> Assigned(int count)
    {
        await office.SetUp();
        var ids = new CaseId[count];
        for (var index = 0; index < count; index++) await office.Submit(ids[index] = await office.Begin(Hordaland.Form($"Prosjekt {index}"), $"r{index}"));
        await office.RunUntil("2018-11-05T09:00:00");
        foreach (var id in ids) await office.Do(id, Hordaland.Per, new ApplicationCommand.Assign(Berit.Person));
        await office.RunDue();
        return ids;
    }
}
