using System.Globalization;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>Which part of a list is asked for: at most <paramref name="Limit"/> after the one with the id <paramref name="After"/>.</summary>
public sealed record Paging(string? After, int Limit)
{
    internal const int Most = 200;
    internal const int Usual = 50;
    private const int LongestAfter = 300;

    private static readonly Phrase WrongLimit = new($"Antallet må være et tall fra 1 til {Most}.", $"Talet må vere frå 1 til {Most}.");
    private static readonly Phrase WrongAfter = new("Fortsett etter verdien i «next» fra forrige side.", "Hald fram etter verdien i «next» frå førre side.");

    /// <summary>What was to be gone on after is not in the list, or not any more: the list has to be read from its beginning.</summary>
    internal static Problem UnknownAfter { get; } = new Problem(400, "unknown-after", new(
        "Listen har ikke det du vil fortsette etter. Begynn fra første side.", "Lista har ikkje det du vil halde fram etter. Byrja frå første side.")).At("after");

    public static Paging First { get; } = new(null, Usual);

    /// <summary>A paging, or the problem to answer.</summary>
    /// <param name="usual">How many when the request does not say.</param>
    public static BodyRead<Paging> Of(HttpContext http, int usual = Usual)
    {
        var query = http.Request.Query;
        var limit = usual;
        if (query.TryGetValue("limit", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
            return Refuse("limit", WrongLimit);
        var after = query.TryGetValue("after", out var id) ? id.ToString() : null;
        if (after is not null && (after.Length is 0 or > LongestAfter || after.Any(c => c is <= ' ' or > '~'))) return Refuse("after", WrongAfter);
        return new(new(after, limit), null);
    }

    private static BodyRead<Paging> Refuse(string field, Phrase text) => new(null, new Problem(422, "bad-paging", text).At(field));
}
