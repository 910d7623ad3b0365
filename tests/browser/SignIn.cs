using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>Signs people in by the page's forms, without a window: a journey of its own does it in one.</summary>
internal static partial class SignIn
{
    /// <summary>The cookies of somebody who has signed in with the code in the mail.</summary>
    public static async Task<string> SignInAs(this Demo demo, string email)
    {
        await using var person = await demo.WithoutWindow();
        await person.AskToSignIn(email);
        var page = await person.Fill("/sign-in/code", "code", await demo.CodeTo(email));
        Assert.Contains("Logg ut", page, StringComparison.Ordinal);
        return await person.StorageStateAsync();
    }

    public static Task<string> AskToSignIn(this IAPIRequestContext person, string email) => person.Fill("/sign-in", "email", email);

    /// <returns>The page that answers.</returns>
    private static async Task<string> Fill(this IAPIRequestContext person, string path, string field, string text)
    {
        var page = await (await person.GetAsync(path)).TextAsync();
        var form = person.CreateFormData();
        form.Append("form-token", WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value));
        form.Append(field, text);
        var answer = await person.PostAsync(path, new() { Form = form });
        Assert.True(answer.Ok, $"{path} for {field} answered {answer.Status}.");
        return await answer.TextAsync();
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
