using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Grants.Web.Assets;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Wording;

namespace Grants.Web.Tests.Pages;

public sealed partial class AssetTests
{
    [Fact]
    public async Task A_file_is_kept_for_good_under_its_hashed_address()
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get(AssetFiles.Address("grants.css"));

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var app = await GrantsApp.Start();
        var first = await app.Anyone().Get("/assets/grants.css");

        var again = await app.Anyone().Get("/assets/grants.css", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Who_can_unpack_gets_it_packed()
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get("/assets/grants.css", ("Accept-Encoding", "gzip, br"));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    /// <summary>The sheet has of the design system what pages name; <c>web/Assets/designsystem.mjs</c> lists it.</summary>
    [Fact]
    public void Every_part_of_the_design_system_that_a_page_names_is_in_the_sheet()
    {
        var sheet = Encoding.UTF8.GetString(AssetFiles.Find("grants.css")!.Content.Span);
        var named = Sources.All.Where(source => source.File.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(source => Classes().Matches(source.Source)).SelectMany(match => match.Groups[1].Value.Split(' ')).Where(name => name.StartsWith("ds-", StringComparison.Ordinal));

        Assert.DoesNotContain(named.Distinct(), name => !Regex.IsMatch(sheet, $@"\.{name}(?![a-z-])"));
    }

    [Fact]
    public void Every_colour_that_a_page_names_is_in_the_sheet()
    {
        var sheet = Encoding.UTF8.GetString(AssetFiles.Find("grants.css")!.Content.Span);
        var named = Sources.All.SelectMany(source => Colours().Matches(source.Source)).Select(match => match.Groups[1].Value).Distinct();

        Assert.DoesNotContain(named, name => !sheet.Contains($"[data-color={name}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_variable_that_the_sheet_asks_for_is_set_in_it()
    {
        var sheet = Encoding.UTF8.GetString(AssetFiles.Find("grants.css")!.Content.Span);
        var asked = Asked().Matches(sheet).Select(match => match.Groups[1].Value).Distinct();

        Assert.DoesNotContain(asked, name => !sheet.Contains($"{name}:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_we_do_not_have_is_not_found()
    {
        await using var app = await GrantsApp.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get("/assets/../Program.cs")).StatusCode);
    }

    [GeneratedRegex("class=\"([^\"@]*)")]
    private static partial Regex Classes();

    [GeneratedRegex("data-color=\"([a-z0-9]+)\"")]
    private static partial Regex Colours();

    /// <summary>Without a value to fall back to.</summary>
    [GeneratedRegex(@"var\((--ds-[a-z0-9-]+)\)")]
    private static partial Regex Asked();
}
