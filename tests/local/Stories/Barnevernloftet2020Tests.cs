using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grants.Contracts.Networks;
using Grants.Domain.Municipalities;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Storage;
using static Grants.Local.Tests.Kills.Visitors;

namespace Grants.Local.Tests.Stories;

/// <summary>
/// The network of 2020 from the invitation to the autumn, by the API alone, on the real program that is killed and started later again: few
/// in good time, more than there is room for on the last day, a service whose host comes last, withdrawals, more time, a start, and what follows.
/// </summary>
public sealed class Barnevernloftet2020Tests : IDisposable
{
    private const string Network = $"api/networks/{Barnevernloftet2020.Id}";
    private const int Minimum = 15, Maximum = 20;
    private const string Tromso = "5501", Harstad = "5503", Ibestad = "5514", Gratangen = "5516", Nesseby = "5636", Ks = "ks";

    private static readonly string[] Invited = [.. Register.Standard.On(new(2020, 4, 1)).Where(one => one.CountyNumber is "55" or "56").Select(one => $"{one.Number}")];

    /// <summary>Those that the organiser registers on the telephone on the last day: as many as fill the network.</summary>
    private static readonly string[] OnTheLastDay = [.. Invited.Except([Tromso, Harstad, Ibestad, Gratangen, Nesseby]).Take(Maximum - 2)];

    private readonly TemporaryFolder folder = new();
    private readonly Host host;
    private readonly Dictionary<string, string> registrations = [];
    private readonly Dictionary<string, HttpClient> people = [];

    public Barnevernloftet2020Tests() => host = new(folder.Path);

    public void Dispose()
    {
        foreach (var client in people.Values) client.Dispose();
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_runs_from_the_invitation_through_spring_and_autumn()
    {
        await host.Start("--no-demo", "--as-of", "2020-04-01T09:00");
        await Invite();
        await Registers(Tromso);
        await Registers(Harstad);
        await Ok((await As(Nesseby)).PostAsJsonAsync($"{Network}/decline", new { municipality = Nesseby }));

        await GoOn("2020-06-08T08:00");
        await AreSent(2 * (Invited.Length - 3), "Blir ");
        await AreSent(1, $"For få påmeldte i «Barnevernløftet for Troms og Finnmark»: 2 av {Minimum}");

        await GoOn("2020-06-15T08:00");
        await FillOnTheLastDay();
        await TheServiceGetsThePlacesOfTwoThatWithdraw();

        await GoOn("2020-06-16T08:00");
        await Extend();

        await GoOn("2020-06-23T08:00");
        await StartIt();
        await FixAndMoveGatherings();
        await PayAllButOne();

        await GoOn("2020-11-20T08:00");
        await AreSent(1, "Ibestad har ikke betalt for ");
        Assert.Single(Subjects("har ikke betalt for "));
        await host.Kill();
        var (code, said) = await Host.Command("verify", "--data", folder.Path);
        Assert.True(code is 0, said);
    }

    private async Task Invite()
    {
        await Ok((await As(Ks)).PostAsJsonAsync("api/networks", Barnevernloftet2020.Json(Minimum, Maximum)));
        await Ok((await As(Ks)).PostAsJsonAsync($"{Network}/publish", new { }));
        await AreSent(39, "Invitasjon til ");
    }

    private async Task FillOnTheLastDay()
    {
        Assert.Equal("waitingForHost", await Registers(Gratangen, host: Ibestad));
        foreach (var municipality in OnTheLastDay) Assert.Equal("registered", await Registers(municipality, by: Ks));
        Assert.Equal("waitingList", await Registers(Ibestad));
        Assert.Equal("waitingForHost", await StatusOf(Gratangen));
    }

    private async Task TheServiceGetsThePlacesOfTwoThatWithdraw()
    {
        await Ok((await As(Tromso)).PostAsJsonAsync(Of(Tromso, "withdraw"), new { }));
        Assert.Equal("waitingList", await StatusOf(Ibestad));
        await Ok((await As(Harstad)).PostAsJsonAsync(Of(Harstad, "withdraw"), new { }));
        Assert.Equal(("offered", "offered"), (await StatusOf(Ibestad), await StatusOf(Gratangen)));
        await Ok((await As(Ibestad)).PostAsJsonAsync(Of(Ibestad, "accept-place"), new { accept = true }));
        Assert.Equal(("registered", "registered"), (await StatusOf(Ibestad), await StatusOf(Gratangen)));
    }

    private async Task Extend()
    {
        await AreSent(1, "Velg hva som skjer med ");
        await Ok((await As(Ks)).PostAsJsonAsync($"{Network}/close-registration", new { outcome = "extend", until = "2020-06-22T23:59:59" }));
        await AreSent(Maximum, "Ny påmeldingsfrist for ");
    }

    private async Task StartIt()
    {
        await Ok((await As(Ks)).PostAsJsonAsync($"{Network}/close-registration", new { outcome = "start" }));
        await AreSent(Maximum, "starter – ");
        Assert.Equal("confirmed", await StatusOf(Gratangen));
    }

    private async Task FixAndMoveGatherings()
    {
        using var read = await (await As(Ks)).GetAsync(Network);
        var network = (await read.Content.ReadFromJsonAsync<JsonObject>())!;
        (network["gatherings"]![0]!["starts"], network["gatherings"]![0]!["ends"]) = ("2020-11-17", "2020-11-18");
        (network["gatherings"]![1]!["starts"], network["gatherings"]![1]!["ends"]) = ("2021-01-20", "2021-01-20");
        using var changed = new HttpRequestMessage(HttpMethod.Put, Network) { Content = JsonContent.Create(network) };
        changed.Headers.IfMatch.Add(read.Headers.ETag!);
        await Ok((await As(Ks)).SendAsync(changed));

        await AreSent(Maximum, "Endrede samlinger i ");
        var calendar = await (await As(Ks)).GetStringAsync(new Uri($"networks/{Barnevernloftet2020.Id}/calendar.ics", UriKind.Relative));
        Assert.Contains("DTSTART;VALUE=DATE:20201117", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20210120", calendar, StringComparison.Ordinal);
    }

    /// <summary>From the bank's list; Ibestad forgets.</summary>
    private async Task PayAllButOne()
    {
        await AreSent(2 * Maximum, "– forfall ");
        var claims = (await Ok((await As(Ks)).GetAsync($"{Network}/claims")))["items"]!.AsArray();
        var lines = claims.Where(claim => (string)claim!["municipality"]! is not Ibestad).Select(claim => $"{claim!["kid"]};{claim["amount"]};2020-06-23");
        await Ok((await As(Ks)).PostAsJsonAsync($"{Network}/claims/payments", new { lines = string.Join('\n', lines) }));
        claims = (await Ok((await As(Ks)).GetAsync($"{Network}/claims")))["items"]!.AsArray();
        Assert.Equal((Maximum - 1, Maximum), (claims.Count(claim => (string)claim!["status"]! is "paid"), claims.Count));
    }

    private async Task GoOn(string asOf)
    {
        await host.Kill();
        await host.Start("--as-of", asOf);
    }

    /// <summary>Signed in since their first visit: a session outlives the program.</summary>
    private async Task<HttpClient> As(string who) => people.TryGetValue(who, out var client)
        ? client
        : people[who] = await host.SignIn(folder.Path, who is Ks ? "nettverk@ks.example" : Contact(who));

    private async Task<string> Registers(string municipality, string? host = null, string? by = null)
    {
        var answer = await Ok((await As(by ?? municipality)).PostAsJsonAsync($"{Network}/registrations", new
        {
            municipality,
            hostMunicipality = host,
            contact = new { name = "Kari Kontakt", email = Contact(municipality), mobile = "99999999" },
            participants = new[] { new { name = "Ola Leder", email = Contact(municipality), role = "barnevernleder", gatherings = new[] { 1, 2 } } },
            ouFunding = true,
        }));
        registrations[municipality] = (string)answer["registrationId"]!;
        return (string)answer["status"]!;
    }

    private async Task<string> StatusOf(string municipality) => (string)(await Ok((await As(municipality)).GetAsync(Of(municipality))))["status"]!;

    private string Of(string municipality, string? what = null) => $"api/registrations/{registrations[municipality]}{(what is null ? "" : $"/{what}")}";

    private static string Contact(string municipality) =>
        $"kontakt@{Register.Standard.Known(MunicipalityNumber.Parse(municipality), new(2020, 4, 1)).MailDomains[0]}";

    private IEnumerable<string> Subjects(string part) => Visitors.Subjects(folder.Path).Where(subject => subject.Contains(part, StringComparison.Ordinal));

    /// <summary>As soon as so many have been sent.</summary>
    private Task AreSent(int count, string subject) => Read(folder.Path, _ => Subjects(subject).Count() == count ? subject : null);
}
