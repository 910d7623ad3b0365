using System.Text.Json;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Workflows.Cases;

/// <summary>A case's state as it was after so many events: a copy that can be made again from the log.</summary>
/// <param name="Schema">The shape of <paramref name="State"/>; another release's shape is not read, the log is folded instead.</param>
/// <param name="Head">The hash of the last event.</param>
/// <param name="Last">The instant of the last event; time does not go back behind it.</param>
/// <param name="Alarm">The key of the case's alarm row.</param>
public sealed record Snapshot(int Schema, int Events, ContentHash Head, Instant Last, string? Alarm, JsonElement State);
