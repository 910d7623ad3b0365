using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Mail;
using Grants.Local.Tests.Storage;

namespace Grants.Local.Tests.Commands;

/// <summary>A folder of an office's own, made and served by the program as its people do it.</summary>
public sealed class RealFolderTests : IDisposable
{
    private const string Office = "974760665";
    private const string Chief = "sjef@embete.example";

    private readonly TemporaryFolder home = new();

    private string Folder => Path.Combine(home.Path, "grants");

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task It_is_made_gets_staff_is_served_and_lets_them_in_by_the_mailed_link()
    {
        await Say("init", "--admin", Chief, "--office", Office);
        await Say("staff", "add", "kari.saksbehandler@embete.example", "caseworker", Office);
        await Say("staff", "add", "ola@embete.example", "economist", Office, "Ola", "Økonom");
        await using var post = new SmtpServer();
        Settle(Folder, post.Port);
        using var host = new Host(Folder);
        await host.Start();

        Assert.Equal("administrator", (await Entered(Chief, host, post)).Role);
        Assert.Equal(("Kari Saksbehandler", "caseworker"), await Entered("kari.saksbehandler@embete.example", host, post));
        Assert.Equal(("Ola Økonom", "economist"), await Entered("ola@embete.example", host, post));
    }

    [Fact]
    public async Task It_has_no_mailbox_page_and_takes_no_other_time()
    {
        await Say("init", "--admin", Chief, "--office", Office);
        await using var post = new SmtpServer();
        Settle(Folder, post.Port);
        var (code, said) = await Host.Command("--data", Folder, "--as-of", "2018-10-20T09:00");
        Assert.True(code is 2 && said.Contains("--as-of", StringComparison.Ordinal), said);
        using var host = new Host(Folder);
        await host.Start();
        using var anyone = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("dev/mailbox")).StatusCode);
    }

    [Theory]
    [InlineData("sjef", Office)]
    [InlineData(Chief, "974760666")]
    [InlineData(Chief, "971032147")]
    [InlineData(Chief, "999999999")]
    public async Task A_slip_of_the_pen_leaves_nothing_behind(string admin, string office)
    {
        var (code, said) = await Host.Command("init", "--data", Folder, "--admin", admin, "--office", office);
        Assert.True(code is 2, said);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_folder_that_is_used_is_not_made_anew()
    {
        await Say("init", "--admin", Chief, "--office", Office);
        var (code, said) = await Host.Command("init", "--data", Folder, "--admin", "en.annen@embete.example", "--office", Office);
        Assert.True(code is 2 && said.Contains("i bruk", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task Staff_are_added_to_a_folder_that_is_there_only()
    {
        var (code, said) = await Host.Command("staff", "add", "--data", Folder, "kari@embete.example", "caseworker", Office);
        Assert.True(code is 2 && said.Contains("init", StringComparison.Ordinal), said);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_restored_folder_lets_its_staff_in()
    {
        await Say("init", "--admin", Chief, "--office", Office);
        var (copy, other) = (home.At("copy.zip"), home.At("other"));
        await Say("backup", copy);
        var (code, said) = await Host.Command("restore", copy, "--data", other);
        Assert.True(code is 0, said);
        await using var post = new SmtpServer();
        Settle(other, post.Port);
        using var host = new Host(other);
        await host.Start();
        Assert.Equal("administrator", (await Entered(Chief, host, post)).Role);
    }

    private async Task Say(params string[] words)
    {
        var (code, said) = await Host.Command([.. words, "--data", Folder]);
        Assert.True(code is 0, said);
    }

    /// <summary>Fills in the file that <c>init</c> left, as its administrator does.</summary>
    private static void Settle(string folder, int port)
    {
        var path = Path.Combine(folder, "settings.json");
        var settings = JsonNode.Parse(File.ReadAllText(path))!;
        settings["baseAddress"] = "https://tilskudd.embete.example";
        settings["mailFrom"] = "tilskudd@embete.example";
        settings["replyTo"] = "post@embete.example";
        settings["smtpHost"] = "127.0.0.1";
        settings["smtpPort"] = port;
        settings["security"] = "plain";
        File.WriteAllText(path, settings.ToJsonString());
    }

    /// <summary>Who is let in by the link in the mail, with one role.</summary>
    private static async Task<(string Name, string Role)> Entered(string email, Host host, SmtpServer post)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var asked = await client.PostAsJsonAsync("api/sign-in", new { email });
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var mail = (await post.Messages.ReadAsync(patience.Token)).Replace("=\r\n", "", StringComparison.Ordinal);
        Assert.Contains($"To: {email}", mail, StringComparison.Ordinal);
        Assert.Contains("Reply-To: post@embete.example", mail, StringComparison.Ordinal);
        var token = Regex.Match(mail, @"https://tilskudd\.embete\.example/sign-in/(\S+)").Groups[1].Value;
        using var answer = await client.PostAsync($"api/sign-in/{token}", null);
        var who = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(Office, who["office"]!.GetValue<string>());
        return (who["name"]!.GetValue<string>(), Assert.Single(who["roles"]!.AsArray())!.GetValue<string>());
    }
}
