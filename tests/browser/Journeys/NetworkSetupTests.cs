using System.Globalization;
using Grants.Browser.Tests.Stages;
using Grants.Domain.Calendar;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>An organiser does everything with a network by pages alone, from its title to the minutes of its first gathering.</summary>
[Collection(JourneyCollection.Name)]
public sealed class NetworkSetupTests(Demo demo)
{
    private const string Title = "Barnevernløftet på en dag", Etne = "siv.etne@etne.kommune.example";

    /// <summary>Time to publish and invite in; then the deadline passes, and the network can start.</summary>
    private const int Seconds = 15;

    [SkippableFact]
    public async Task A_network_is_set_up_published_joined_started_and_meets()
    {
        await using var contact = await demo.SignedIn(Etne);
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync("/nettverk");
        await organiser.Follow("Nytt nettverk");
        var setup = await organiser.Begin(Title, "pa-en-dag");
        await organiser.SetPart("tekster", ("text", "Vi møtes én gang, og lager en plan."));
        await organiser.SetPart("avgift", ("registrationDeadline", "2097-01-01T12:00"), ("fees[0].upTo", "5 000"), ("fees[0].fee", "11 625"), ("fees[1].fee", "20 000"));
        await organiser.SetPart("plasser", ("minimumMunicipalities", "1"), ("maximumMunicipalities", "10"));
        await organiser.SetPart("samlinger", ("gatherings[0].month", "2097-05"), ("gatherings[0].place", "Førde"));
        await organiser.SetPart("betaling", ("feeDueDays", "30"));
        await organiser.UnfoldAll();
        await organiser.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Etne", Exact = true }).CheckAsync();
        await organiser.SetPart("invitasjon");

        await organiser.Page.GotoAsync($"{setup}/del/avgift");
        await organiser.Write("registrationDeadline", In(Seconds));
        await organiser.Send("Lagre");
        await organiser.Page.GotoAsync($"{setup}/publiser");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("1 kommuner får invitasjon");
        await organiser.Send("Publiser og inviter");
        await organiser.Arrive("Oppsett av nettverket");

        Assert.Single(await demo.MailsTo("etne", $"Invitasjon til «{Title}»"));
        await contact.Page.GotoAsync("/nettverk/pa-en-dag");
        await contact.Follow("Meld på Etne");
        await contact.Write("contact.name", "Siv Etne");
        await contact.Write("participants[0].name", "Siv Etne");
        await contact.Send("Meld på");
        await Expect(contact.Page.Locator("main")).ToContainTextAsync("Påmeldt, har plass");

        await organiser.Page.GotoAsync("/nettverk/pa-en-dag/pameldinger");
        await organiser.UntilThere(organiser.Page.GetByText("Start nettverket"));
        await organiser.Send("Start nettverket");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("I gang");

        await organiser.Page.GotoAsync($"{setup}/del/samlinger");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("I bruk, og kan flyttes, men ikke tas bort.");
        await organiser.Write("gatherings[0].starts", Oslo.DateOf(SystemClock.Instance.GetCurrentInstant()).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        await organiser.Send("Lagre");
        await organiser.Page.GotoAsync("/nettverk/pa-en-dag/samling/1/referat");
        await organiser.UnfoldAll();
        await organiser.Write("sections[0].title", "Planen");
        await organiser.Write("sections[0].text", "Vi laget en plan sammen.");
        await organiser.Send("Godkjenn og send referatet");

        await contact.Page.GotoAsync("/nettverk/pa-en-dag/samling/1/referat");
        await Expect(contact.Page.Locator("main")).ToContainTextAsync("Vi laget en plan sammen.");
        Assert.Empty(organiser.Complaints.Concat(contact.Complaints));
    }

    /// <summary>As the field takes it: Chromium writes no seconds when there are none.</summary>
    private static string In(int seconds)
    {
        var time = Oslo.Local(SystemClock.Instance.GetCurrentInstant()).PlusSeconds(seconds);
        return time.ToString(time.Second is 0 ? "uuuu-MM-dd'T'HH:mm" : "uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
