using System.Net;
using System.Text.RegularExpressions;

namespace Grants.Web.Tests.BadInput;

/// <summary>A form as it stands on a page, and who sees it there.</summary>
/// <param name="Cookies">What their browser sends with it.</param>
internal sealed partial record FoundForm(string? By, string Action, bool WithFile, IReadOnlyList<(string Name, string Value)> Fields, string Cookies)
{
    public static IEnumerable<FoundForm> On(string html, string? reader, string cookies) =>
        from Match form in Form().Matches(html)
        where Attribute(form.Groups[1].Value, "method") == "post"
        from action in Actions(form)
        select new FoundForm(
            reader, action, Attribute(form.Groups[1].Value, "enctype") is "multipart/form-data",
            [.. FieldsIn(form.Groups[2].Value).DistinctBy(field => field.Name)], cookies);

    /// <summary>Whether it posts to an endpoint with this route.</summary>
    public bool IsTo(string route)
    {
        var (own, wanted) = (Action.Split('?')[0].Trim('/').Split('/'), route.Trim('/').Split('/'));
        return own.Length == wanted.Length && own.Zip(wanted).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);
    }

    /// <summary>The form's own, and those of its buttons.</summary>
    private static IEnumerable<string> Actions(Match form) =>
        ButtonAction().Matches(form.Groups[2].Value).Select(button => WebUtility.HtmlDecode(button.Groups[1].Value)).Prepend(Attribute(form.Groups[1].Value, "action")!);

    private static IEnumerable<(string Name, string Value)> FieldsIn(string form) =>
        from Match field in Field().Matches(form)
        let name = Attribute(field.Groups[2].Value, "name")
        where name is not null
        select (name, field.Groups[1].Value switch
        {
            "textarea" => WebUtility.HtmlDecode(field.Groups[3].Value),
            "select" => Attribute(Chosen().Match(field.Groups[3].Value).Value, "value") ?? "",
            _ => Attribute(field.Groups[2].Value, "value") ?? "",
        });

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(input|select|textarea|button)\\b([^>]*)>(?:(?<=<(?:select|textarea)[^>]*>)(.*?)</(?:select|textarea)>)?", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("formaction=\"([^\"]*)\"")]
    private static partial Regex ButtonAction();

    [GeneratedRegex("<option[^>]* selected[^>]*>")]
    private static partial Regex Chosen();
}
