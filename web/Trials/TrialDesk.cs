using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Trials;

/// <summary>Begins a call's trial, and shows the call in it as it is set up now, open already.</summary>
public sealed class TrialDesk(TrialBook trials, TrialWorlds worlds, Register register, IClock clock)
{
    private static readonly Objection Published = Objection.Conflict(
        "call-published", "Utlysningen er kunngjort og kan ikke prøves ut.", "Utlysinga er kunngjord og kan ikkje prøvast ut.");

    private static readonly Objection NoMunicipality = Objection.Invalid(
        "municipality", "unknown-municipality", "Velg en kommune.", "Vel ein kommune.");

    /// <summary>Begins one in the place of the one that there was; what cannot be tried is told.</summary>
    public async Task<ImmutableArray<Objection>> Begin(CallSetup setup, string? municipality, Caller by, CancellationToken stop)
    {
        var (call, objections) = CallOf(setup, by);
        if (call is null) return objections;
        if (!MunicipalityNumber.TryParse(municipality, out var number) || register.Find(number, Oslo.DateOf(clock.GetCurrentInstant())) is null)
            return [NoMunicipality];
        var trial = await trials.Begin(
            new(RandomIds.Case(), call.Id, call.Office, by.Person, by.Name ?? by.Email, by.Email, number, clock.GetCurrentInstant()), stop);
        var refused = await Show(call, worlds.Of(trial), by.ToActor(), stop);
        if (!refused.IsEmpty) await trials.End(call.Id, stop);
        return refused;
    }

    /// <summary>Takes what has been changed of the call into its trial; the applications stay.</summary>
    public async Task<ImmutableArray<Objection>> Refresh(Trial trial, CallSetup setup, Caller by, CancellationToken stop)
    {
        var (call, objections) = CallOf(setup, by);
        return call is null ? objections : await Show(call, worlds.Of(trial), by.ToActor(), stop);
    }

    private (Call? Call, ImmutableArray<Objection> Objections) CallOf(CallSetup setup, Caller by) => setup.Stored?.State switch
    {
        { PublishedAt: not null } => (null, [Published]),
        { Call: var call } => (call, []),
        null => CallFormReader.Read(setup.Form, register, by.Office!.Value),
    };

    private async Task<ImmutableArray<Objection>> Show(Call call, IServiceProvider world, Actor by, CancellationToken stop)
    {
        var desk = world.GetRequiredService<CallDesk>();
        var known = (await desk.Open(call.Id, stop)).State?.Call;
        var shown = call with { OpensAt = known?.OpensAt ?? Earlier(call.OpensAt, Oslo.Local(Oslo.CutToSecond(clock.GetCurrentInstant()))) };
        if (known is not null && shown.SaysTheSameAs(known)) return [];
        if (known is not null) await TrialCall.Forget(world.GetRequiredService<IRowStore>(), call.Id, stop);
        return Refusals(await desk.SetUp(shown, by, stop)) is { IsEmpty: false } refused
            ? refused
            : Refusals(await desk.Do(call.Id, new CallCommand.Publish(), by, null, stop));
    }

    private static LocalDateTime Earlier(LocalDateTime one, LocalDateTime other) => one < other ? one : other;

    private static ImmutableArray<Objection> Refusals(Done<StoredCase<CallCase>> done) => done is Done<StoredCase<CallCase>>.No(var objections) ? objections : [];
}
