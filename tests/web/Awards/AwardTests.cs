using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Grants.Contracts.Calls;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Applications;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Web.Tests.Awards;

public sealed class AwardTests : IAsyncLifetime
{
    private GrantsApp app = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));
        var administrator = await app.SignIn(GrantsApp.Administrator);
        await administrator.Post("/api/calls", Hordaland2018.Json());
        await administrator.Post("/api/calls/hordaland-2018/publish", new { });
        await Put("granted", 2, "Felles team", ApplicationStatus.Granted, 250_000);
        await Put("rejected", 1, "Avslått", ApplicationStatus.Rejected, 0);
        await Put("approved", 3, "Ikkje sendt", ApplicationStatus.Approved, 100_000);
        await Put("withdrawn", 4, "Trekt", ApplicationStatus.Withdrawn, 0);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Only_what_is_granted_and_told_is_public()
    {
        var items = (await (await app.Anyone().Get("/api/awards")).Json())["items"]!.AsArray();

        Assert.Equal(["Felles team"], items.Select(award => award!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_award_says_who_got_what()
    {
        var award = (await (await app.Anyone().Get("/api/awards?call=hordaland-2018")).Json())["items"]![0]!;

        Assert.Equal(
            ("hordaland-2018", "2018/2", "Alver", "Osterøy", 250_000),
            (award["call"]!.GetValue<string>(), award["caseNumber"]!.GetValue<string>(), award["lead"]!["name"]!.GetValue<string>(),
                award["partners"]![0]!["name"]!.GetValue<string>(), award["amount"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Another_call_has_none() =>
        Assert.Empty((await (await app.Anyone().Get("/api/awards?call=other")).Json())["items"]!.AsArray());

    [Fact]
    public async Task The_table_has_a_byte_order_mark_and_semicolons()
    {
        var bytes = await (await app.Anyone().Get("/api/awards", ("Accept", "text/csv"))).Content.ReadAsByteArrayAsync();

        Assert.Equal(
            "\ufeffUtlysning;Saksnummer;Prosjekt;Kommunenummer;Søkerkommune;Partnere;Tilskudd i kroner\r\nStimuleringsmidlar 2018;2018/2;Felles team;4631;Alver;Osterøy;250000\r\n",
            Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("=SUM(A1)", ";'=SUM(A1);")]
    [InlineData("+47", ";'+47;")]
    [InlineData("-1", ";'-1;")]
    [InlineData("@navn", ";'@navn;")]
    [InlineData("a;b", ";\"a;b\";")]
    [InlineData("=\"x\"", ";\"'=\"\"x\"\"\";")]
    public async Task A_title_is_never_a_formula(string title, string cell)
    {
        await Put("granted", 2, title, ApplicationStatus.Granted, 250_000);

        Assert.Contains(cell, await (await app.Anyone().Get("/api/awards", ("Accept", "text/csv"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_the_table_at_an_address_of_its_own() =>
        Assert.Equal("text/csv", (await app.Anyone().Get("/tilskudd.csv")).Content.Headers.ContentType?.MediaType);

    [Fact]
    public async Task The_page_shows_what_was_granted() =>
        Assert.Contains("Felles team", await (await app.Anyone().Get("/tilskudd")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task The_ledger_adds_up_what_was_applied_for_and_not_withdrawn()
    {
        var ledger = await (await (await app.SignIn(GrantsApp.Caseworker)).Get("/api/calls/hordaland-2018/ledger")).Json();

        Assert.Equal(900_000, ledger["appliedFor"]!.GetValue<long>());
    }

    /// <summary>A case as lists know it; 300 000 kroner were applied for.</summary>
    private Task Put(string own, int number, string title, ApplicationStatus status, long granted)
    {
        var id = new CaseId("call-hordaland-2018", own);
        var summary = new Summary(
            id, new CaseNumber(2018, number), title, MunicipalityNumber.Parse("4631"), [MunicipalityNumber.Parse("4630")], 300_000, status, [], null, null, [],
            null, null, [], app.Clock.Now, null, null, Waiting.Nothing, granted);
        return app.Rows.Commit(
            id.Partition, [new RowChange.Put(Workflows.Cases.Keys.Summary(own), JsonSerializer.SerializeToUtf8Bytes(summary, StoredJson.Default.Summary))], CancellationToken.None);
    }
}
