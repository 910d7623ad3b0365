using System.Text.Json.Serialization;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Web.Claims;
using Grants.Workflows.Registrations;
using NodaTime;

namespace Grants.Web.Registrations;

/// <summary>A registration as it is read: its form, and what follows from it. What is read only may be put back and is not taken from there.</summary>
public sealed record RegistrationBody : RegistrationForm
{
    [JsonConstructor]
    public RegistrationBody() { }

    private RegistrationBody(RegistrationForm form) : base(form) { }

    [JsonPropertyOrder(-1)]
    public string? RegistrationId { get; init; }

    [JsonPropertyOrder(1)]
    public string? NetworkId { get; init; }

    /// <summary><c>registered</c>, <c>waitingForHost</c>, <c>waitingList</c>, <c>offered</c>, <c>confirmed</c>, <c>withdrawn</c>, <c>declined</c> or <c>cancelled</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string? Status { get; init; }

    /// <summary>In kroner, once for the whole network.</summary>
    [JsonPropertyOrder(-1)]
    public long? Fee { get; init; }

    /// <summary>About what board and lodging come to for these participants, in kroner.</summary>
    [JsonPropertyOrder(1)]
    public long? BoardAndLodging { get; init; }

    [JsonPropertyOrder(1)]
    public string? ReceivedAt { get; init; }

    /// <summary>When the offer of a place ends, while one is out.</summary>
    [JsonPropertyOrder(1)]
    public string? OfferedUntil { get; init; }

    /// <summary>Its place in the waiting list, from 1, while it is on it.</summary>
    [JsonPropertyOrder(1)]
    public int? PlaceInLine { get; init; }

    /// <summary>The roles that the invitation recommends and none of the participants has.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string>? MissingRoles { get; init; }

    /// <summary>The claim of the fee; null until the network has started.</summary>
    [JsonPropertyOrder(1)]
    public ClaimView? Claim { get; init; }

    public static RegistrationBody Of(RegistrationFile file, Register register, Instant now)
    {
        var (registration, terms, line) = (file.Registration, file.Terms, file.Network.Roster.InLine(file.Registration.Municipality));
        var population = terms.PopulationOf(registration.Municipality, register, Oslo.DateOf(now));
        return new(file.Form)
        {
            RegistrationId = file.Id.ToString(),
            NetworkId = file.Network.Network.Id,
            Status = WordOf(file.Place),
            Fee = file.State.Claim?.Amount ?? (population is null ? null : terms.Fees.Of(population.Count)),
            BoardAndLodging = terms.EstimateBoardAndLodging(registration.Participants.Select(participant => participant.Gatherings.AsEnumerable())),
            ReceivedAt = file.State.ReceivedAt.ToString(),
            OfferedUntil = file.Entry?.OfferedUntil?.ToString(),
            PlaceInLine = file.Place is PlaceState.WaitingList ? line : null,
            MissingRoles = [.. terms.MissingRoles(registration.Participants.Select(participant => participant.Role ?? ""))],
            Claim = ClaimView.Of(file, register, now),
        };
    }

    public static string WordOf(PlaceState place) => $"{char.ToLowerInvariant(place.ToString()[0])}{place.ToString()[1..]}";
}

/// <summary>Registrations, in the order of receipt.</summary>
/// <param name="Next">What to ask for after; null at the end.</param>
public sealed record RegistrationPage(IReadOnlyList<RegistrationBody> Items, string? Next);

/// <summary>No, thank you.</summary>
public sealed record DeclineForm(string? Municipality = null);

/// <summary>The answer to the offer of a place.</summary>
public sealed record AcceptPlaceForm(bool? Accept = null);

/// <summary>What the organiser chooses.</summary>
/// <param name="Outcome"><c>start</c>, <c>extend</c> or <c>cancel</c>.</param>
/// <param name="Until">The new deadline (Oslo time); needed to extend.</param>
public sealed record CloseForm(string? Outcome = null, string? Until = null);

/// <summary>How registrations are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RegistrationForm))]
[JsonSerializable(typeof(RegistrationBody))]
[JsonSerializable(typeof(RegistrationPage))]
[JsonSerializable(typeof(DeclineForm))]
[JsonSerializable(typeof(AcceptPlaceForm))]
[JsonSerializable(typeof(CloseForm))]
internal sealed partial class RegistrationsJson : JsonSerializerContext;
