using System.Text.Json.Serialization;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Networks;

namespace Grants.Web.Networks;

/// <summary>One network as it is read: its form, and what follows from it. What is read only may be put back and is not taken from there.</summary>
public sealed record NetworkBody : NetworkForm
{
    [JsonConstructor]
    public NetworkBody() { }

    private NetworkBody(NetworkForm form) : base(form) { }

    [JsonPropertyOrder(1)]
    public string? OrganiserName { get; init; }

    /// <summary>Since when it is listed for everyone.</summary>
    [JsonPropertyOrder(1)]
    public string? PublishedAt { get; init; }

    /// <summary>Who has become a member by registering, beside <c>members</c>; those who withdrew have an end.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<MembershipForm>? Joined { get; init; }

    public static NetworkBody Of(NetworkCase network, Register register) => new(NetworkFormReader.FormOf(network.Network with { Registration = network.Terms }, register))
    {
        OrganiserName = register.FindOffice(network.Network.Organiser)?.Name,
        PublishedAt = network.PublishedAt?.ToString(),
        Joined = network.Roster.Members.IsEmpty ? null : NetworkFormReader.FormOf(network.Roster.Members),
    };
}

/// <summary>A network in a list.</summary>
/// <param name="Members">The municipalities that are in it, by its own list or by registering.</param>
public sealed record NetworkRow(string Id, string Title, string Organiser, int Members, bool Published);

/// <summary>A page of networks; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record NetworkPage(IReadOnlyList<NetworkRow> Items, string? Next);

/// <summary>How networks are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NetworkForm))]
[JsonSerializable(typeof(NetworkBody))]
[JsonSerializable(typeof(NetworkPage))]
[JsonSerializable(typeof(FeeView))]
internal sealed partial class NetworksJson : JsonSerializerContext;
