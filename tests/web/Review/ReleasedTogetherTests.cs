using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>A call whose decisions go out together: its approver sees what goes before it goes.</summary>
public sealed class ReleasedTogetherTests : IAsyncLifetime
{
    private const string Call = $"/utlysninger/{ReviewLife.Call}";
    private const string Send = $"{Call}/send-vedtak";

    private ReviewLife life = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received(together: true);
        await life.Apply("Eit anna prosjekt");
        await life.PassDeadline(life.Id);
        await life.Declare();
        await life.Score();
        await life.Propose();
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task While_none_is_approved_there_is_nothing_to_send()
    {
        var page = await life.Anne.Read(Call);

        Assert.Contains("Ingen vedtak er godkjent ennå.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Send, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "1 vedtak er godkjent og blir sendt.", "1 søknad er ikke avgjort. Vedtak som blir godkjent etterpå, går ut ett for ett.")]
    [InlineData("nn", "1 vedtak er godkjent og blir sendt.", "1 søknad er ikkje avgjord. Vedtak som blir godkjende etterpå, går ut eitt for eitt.")]
    public async Task What_goes_and_what_does_not_is_told(string language, string goes, string waits)
    {
        await life.Fill(life.Anne, "godkjenn");

        var page = await life.Anne.Read(Call, language);

        Assert.Contains(goes, page, StringComparison.Ordinal);
        Assert.Contains(waits, page, StringComparison.Ordinal);
        Assert.Contains(Send, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_send_them_reads_nothing_of_it() =>
        Assert.DoesNotContain("Ingen vedtak er godkjent", await life.Kari.Read(Call), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_approved_afterwards_has_gone_out_when_the_approval_is_answered()
    {
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        using var approver = await life.App.SignIn(GrantsApp.Approver);
        (await approver.Post($"/api/calls/{ReviewLife.Call}/release", new { })).EnsureSuccessStatusCode();

        var approved = await (await approver.Post($"/api/applications/{life.Id}/approve", new { })).Json();

        Assert.Equal("granted", approved["status"]!.GetValue<string>());
    }
}
