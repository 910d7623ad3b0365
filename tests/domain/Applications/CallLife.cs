using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Applications;

/// <summary>A call and its applications, played by moving the time.</summary>
public sealed class CallLife
{
    private readonly List<CaseLife> applications = [];

    public CallLife(Func<Call, Call>? change = null)
    {
        var call = change is null ? Hordaland2018.Call : change(Hordaland2018.Call);
        Append(new CallEvent.WasSetUp(call.OpensAtInstant, call, Our.Administrator.Person));
        Append(new CallEvent.WasPublished(call.OpensAtInstant, Our.Administrator.Person));
    }

    public CallCase State { get; private set; } = null!;

    public List<CallEvent> Log { get; } = [];

    public IReadOnlyList<CaseLife> Applications => applications;

    public static ImmutableDictionary<string, Network> Networks { get; } = ImmutableDictionary<string, Network>.Empty.Add(
        "hordaland",
        new("hordaland", "Læringsnettverk", Hordaland2018.Call.Office, [.. Vestland.All.Select(one => new Membership(one, new(2018, 1, 1), null))]));

    public CaseLife Application(string id = "a")
    {
        var application = new CaseLife(this, id);
        applications.Add(application);
        return application;
    }

    public Surroundings Around(string application, ImmutableHashSet<string> attachments) =>
        new(application, State, Networks, attachments, Vestland.NameOf);

    /// <summary>Something that has to be allowed.</summary>
    public CallLife Do(CallCommand command, Actor by, string at) => Do(command, by, Instant(at));

    public CallLife Do(CallCommand command, Actor by, Instant at)
    {
        foreach (var application in applications) application.Run(at);
        var accepted = Assert.IsType<Outcome.Accepted>(CallRules.Decide(State, command, by, at));
        foreach (var happened in accepted.Events) Append((CallEvent)happened);
        foreach (var application in applications) application.Run(at);
        return this;
    }

    public void Append(CallEvent happened)
    {
        State = CallCase.Evolve(State, happened);
        Log.Add(happened);
    }

    internal static Instant Instant(string local) => Domain.Calendar.Oslo.At(Time(local));
}
