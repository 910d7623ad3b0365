using Grants.Workflows.Gatherings;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>What the mails of a gathering tell.</summary>
/// <param name="Name">Of who is written to.</param>
/// <param name="Municipality">Where they come from.</param>
/// <param name="Organiser">The organiser's name, as the language has it.</param>
public sealed record GatheringFacts(GatheringFile File, string? Name, string Municipality, string Organiser, string BaseAddress, Instant Now)
{
    public string Page => $"{BaseAddress}/nettverk/{File.Network.Network.Id}/samling/{File.Gathering.Number}";
}
