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

    private readonly DurableClients clients = new();

    [Fact]
    public async Task A_case_that_has_no_instance_is_started_with_its_alarm() =>
        Assert.Equal([$"start CaseOrchestrator {Id} 'alarm~1'"], await Wake(new()));

    [Theory, InlineData(Completed), InlineData(Failed), InlineData(Terminated)]
    public async Task So_is_one_whose_instance_has_ended(OrchestrationRuntimeStatus status) =>
        Assert.Equal([$"start CaseOrchestrator {Id} 'alarm~1'"], await Wake(new() { Instances = { [Id] = status } }));

    [Theory, InlineData(Running), InlineData(Pending), InlineData(Suspended)]
    public async Task One_that_has_begun_gets_the_event(OrchestrationRuntimeStatus status) =>
        Assert.Equal([$"raise wake {Id} 'alarm~1'"], await Wake(new() { Instances = { [Id] = status } }));

    [Fact]
    public async Task One_that_another_starts_in_the_same_moment_gets_the_event() =>
        Assert.Equal([$"raise wake {Id} 'alarm~1'"], await Wake(new() { Instances = { [Id] = null } }));

    [Fact]
    public async Task To_wake_again_is_no_error()
    {
        var client = new ScriptedClient();

        await Wake(client);
        await Wake(client);

        Assert.Equal([$"start CaseOrchestrator {Id} 'alarm~1'", $"raise wake {Id} 'alarm~1'"], client.Asked);
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
