using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.NetworkWork.WorkEvent;

namespace Grants.Domain.NetworkWork;

/// <summary>What a network's members agree on and keep: who is in the steering group, the plan, and what is said in each year's report.</summary>
/// <param name="Seats">Those held before, too, so that each year has its group.</param>
/// <param name="GroupEdition">The version of the steering group, from 1 when it was set first: what an ETag shows.</param>
/// <param name="Plan">The plan for competence and quality (plan for kompetanse og kvalitet) as it is; null before there is one.</param>
/// <param name="Reports">The organiser's own words in the report of each year.</param>
public sealed record NetworkPapers(ImmutableArray<Seat> Seats, int GroupEdition, PlanVersion? Plan, ImmutableSortedDictionary<int, KeptText> Reports)
{
    /// <summary>The last days of terms in the steering group that the organiser has been told of.</summary>
    public ImmutableSortedSet<LocalDate> TermsTold { get; init; } = [];

    public static NetworkPapers Empty { get; } = new([], 0, null, ImmutableSortedDictionary<int, KeptText>.Empty);

    public static NetworkPapers Evolve(NetworkPapers state, WorkEvent happened) => happened switch
    {
        SteeringGroupWasSet e => state with { Seats = e.Seats, GroupEdition = state.GroupEdition + 1 },
        PlanWasWritten e => state with { Plan = new(e.Version, e.Text, e.Change, e.At) },
        ReportWasWritten e => state with { Reports = state.Reports.SetItem(e.Year, e.Text) },
        TermsEndWasTold e => state with { TermsTold = state.TermsTold.Add(e.To) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known."),
    };
}

/// <summary>A version of the plan.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Change">What is new in it, in a line.</param>
public sealed record PlanVersion(int Number, KeptText Text, string Change, Instant WrittenAt);
