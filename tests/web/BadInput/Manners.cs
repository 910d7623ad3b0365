using System.Text.RegularExpressions;

namespace Grants.Web.Tests.BadInput;

/// <summary>What every answer has to be, whatever was asked.</summary>
internal static partial class Manners
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Rows that a refused request may leave: what it was told, that a case was read, the id of an address, on whose staff somebody
    /// would be (void until the office's list says so), and a wrong code, which counts.
    /// </summary>
    [GeneratedRegex("^(idempotency/|places/|health/|[^/]+/[^/]+~read~|sign-in/address~|people/|staff/)")]
    private static partial Regex LeftBehind();

    /// <summary>A part of an application's form: what is right in it is saved, and only what is wrong comes back.</summary>
    [GeneratedRegex("^/soknad/[^/.]+\\.([0-9a-z]+)/(kommuner|nettverk|risiko|plan|budsjett)$")]
    private static partial Regex PartOfDraft();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();

    /// <summary>Null when there is nothing to object to.</summary>
    public static string? Broken(Sent sent, Answer answer) =>
        answer.Status is < 200 or >= 500 ? $"{answer.Status}: {answer.Text}"
        : answer.Took > Patience ? $"It took {answer.Took}."
        : answer.Headers.FirstOrDefault(header => header.Value.ToString().Any(c => c is < ' ' or > '~')) is { Key: { } odd } ? $"No host sends this {odd}: {answer.Headers[odd]}"
        : answer.IsRefusal && IsToProgram(sent) ? BrokenRefusal(sent, answer)
        : null;

    /// <summary>Null when a refused request has left nothing.</summary>
    /// <param name="written">The rows that have changed.</param>
    public static string? HalfSaved(Sent sent, Answer answer, IEnumerable<string> written)
    {
        if (!answer.IsRefusal) return null;
        var draft = PartOfDraft().Match(sent.Path);
        var left = string.Join(", ", written.Where(row => !LeftBehind().IsMatch(row) && !(draft.Success && row.Contains(draft.Groups[1].Value, StringComparison.Ordinal))));
        return left.Length is 0 ? null : $"{answer.Status}, but these were written: {left} ({answer.Text})";
    }

    private static string? BrokenRefusal(Sent sent, Answer answer)
    {
        if (sent.Method is "HEAD") return null;
        if (answer.MediaType != "application/problem+json" || answer.Json() is not { } problem) return $"{answer.Status} {answer.MediaType} is no problem: {answer.Text}";
        if (problem["status"]?.GetValue<int>() != answer.Status) return $"The problem tells another status than {answer.Status}: {answer.Text}";
        if (problem["code"]?.GetValue<string>() is not { } code || !Code().IsMatch(code)) return $"The problem has no code: {answer.Text}";
        if (string.IsNullOrWhiteSpace(problem["detail"]?.GetValue<string>())) return $"The problem says nothing: {answer.Text}";
        var language = answer.Headers.ContentLanguage.ToString();
        return language == LanguageOf(sent) || (LanguageOf(sent) is null && language is "nb" or "nn") ? null : $"The problem is in '{language}'.";
    }

    private static bool IsToProgram(Sent sent) => sent.Path.StartsWith("/api/", StringComparison.Ordinal) || sent.Path.StartsWith("/health", StringComparison.Ordinal);

    /// <summary>Null where it is not clear what the reader wants.</summary>
    private static string? LanguageOf(Sent sent) => sent.Headers.GetValueOrDefault("Accept-Language") switch
    {
        null or "nb" => "nb",
        "nn" or "nn-NO" => "nn",
        _ => null,
    };
}
