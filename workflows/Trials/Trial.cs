using System.Text.Json.Serialization;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Serialization;
using NodaTime;

namespace Grants.Workflows.Trials;

/// <summary>
/// A trial (prøve) of a call before it is published: an administrator is the applicant, on rows and files of the trial's own. Whatever
/// is done in it stays in it, and goes with it.
/// </summary>
/// <param name="Id">Random; the names of all that the trial keeps begin with it.</param>
/// <param name="Name">Of the administrator who began it.</param>
/// <param name="Email">Theirs too: every mail of the trial goes there, whomever it is to.</param>
/// <param name="Municipality">The one that they apply for.</param>
public sealed record Trial(
    string Id, string CallId, OrganisationNumber Office, PersonId By, string Name, string Email, MunicipalityNumber Municipality, Instant BeganAt)
{
    /// <summary>One that nobody ends is ended after so long.</summary>
    public const int LongestDays = 14;

    private const string Beginning = "trial-";

    /// <summary>What begins the names of the trial's partitions and of its cases' files.</summary>
    internal static string PlaceOf(string id) => $"{Beginning}{id}~";

    /// <summary>Whether a partition, or a case of the file store, is a trial's.</summary>
    public static bool IsPlace(string name) => name.StartsWith(Beginning, StringComparison.Ordinal);
}

/// <summary>How trials are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(InstantConverter), typeof(PersonIdConverter), typeof(MunicipalityNumberConverter), typeof(OrganisationNumberConverter)])]
[JsonSerializable(typeof(Trial))]
internal sealed partial class TrialJson : JsonSerializerContext;
