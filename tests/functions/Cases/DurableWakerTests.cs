using Grants.Domain.Cases;
using Grants.Functions.Cases;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using static Microsoft.DurableTask.Client.OrchestrationRuntimeStatus;

namespace Grants.Functions.Tests.Cases;

/// <summary>A case is started or woken, whatever its instance does at the moment.</summary>
public sealed class DurableWakerTests
{
    private const string Id = "call-hordaland.abc";

    private static readonly Turn Turn = new(Id, "alarm~1");

    private readonly DurableClients clients = new();

    [Fact]
    public async Task A_case_that_has_no_instance_is_started_with_its_alarm() =>
        Assert.Equal([$"start CaseOrchestrator {Id} {Turn}"], await Wake(new()));

    [Theory, InlineData(Completed), InlineData(Failed), InlineData(Terminated)]
    public async Task So_is_one_whose_instance_has_ended(OrchestrationRuntimeStatus status) =>
        Assert.Equal([$"start CaseOrchestrator {Id} {Turn}"], await Wake(new() { Instances = { [Id] = status } }));

    [Theory, InlineData(Running), InlineData(Pending)]
    public async Task One_that_has_begun_gets_the_event(OrchestrationRuntimeStatus status) =>
        Assert.Equal([$"raise wake {Id} 'alarm~1'"], await Wake(new() { Instances = { [Id] = status } }));

    [Fact]
    public async Task One_that_is_suspended_is_left_to_its_alarm() => Assert.Empty(await Wake(new() { Instances = { [Id] = Suspended } }));

    [Fact]
    public async Task One_that_another_starts_in_the_same_moment_gets_the_event() =>
        Assert.Equal([$"raise wake {Id} 'alarm~1'"], await Wake(new() { Instances = { [Id] = null } }));

    [Theory, InlineData(100, true), InlineData(101, false), InlineData(200, false)]
    public async Task An_instance_has_the_cases_id_as_far_as_an_instances_id_can_be(int length, bool isTheSame)
    {
        var id = CaseId.Parse($"call-{new string('a', length - 18)}.abcdefghijkl");
        var client = new ScriptedClient();
        using var _ = clients.Use(client);

        await Waker().Wake(id, "", CancellationToken.None);

        var instance = Assert.Single(client.Instances).Key;
        Assert.InRange(instance.Length, 1, 100);
        Assert.Equal(isTheSame, instance == id.ToString());
        Assert.Equal([$"start CaseOrchestrator {instance} {new Turn(id.ToString(), "")}"], client.Asked);
    }

    [Fact]
    public void Long_ids_that_begin_alike_have_instances_of_their_own()
    {
        var beginning = $"call-{new string('a', 150)}";

        var instances = Enumerable.Range(0, 100).Select(nth => CaseOrchestrator.InstanceOf(new(beginning, $"case{nth}"))).ToArray();

        Assert.Equal(100, instances.Distinct().Count());
        Assert.Equal(instances[7], CaseOrchestrator.InstanceOf(new(beginning, "case7")));
    }

    [Fact]
    public async Task To_wake_again_is_no_error()
    {
        var client = new ScriptedClient();

        await Wake(client);
        await Wake(client);

        Assert.Equal([$"start CaseOrchestrator {Id} {Turn}", $"raise wake {Id} 'alarm~1'"], client.Asked);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_fails_nobody() => Assert.Empty(await Wake(new() { IsAway = true }));

    [Fact]
    public async Task Outside_a_function_there_is_nobody_to_ask() => await Waker().Wake(CaseId.Parse(Id), CancellationToken.None);

    private async Task<List<string>> Wake(ScriptedClient client)
    {
        using var _ = clients.Use(client);
        await Waker().Wake(CaseId.Parse(Id), "alarm~1", CancellationToken.None);
        return client.Asked;
    }

    private DurableWaker Waker() => new(clients, new(() => throw new InvalidOperationException("Nothing is performed here.")), NullLogger<DurableWaker>.Instance);
}
