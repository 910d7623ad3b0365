using System.Collections.Immutable;

namespace Grants.Workflows.Claims;

/// <summary>What came of a list of payments.</summary>
/// <param name="Taken">How many were new.</param>
/// <param name="Known">How many had been entered before.</param>
/// <param name="Faults">By line; these were not taken.</param>
public sealed record PaymentReport(int Taken, int Known, ImmutableArray<LineFault> Faults);
