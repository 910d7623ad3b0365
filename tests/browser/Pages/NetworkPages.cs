using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>Networks, as anybody, a municipality's contact and the organiser see them.</summary>
internal static class NetworkPages
{
    private const string Network = "/nettverk/{networkId}", Registration = "/pamelding/{id}", Gathering = $"{Network}/samling/{{number:int}}";
    private const string Registered = "ingrid.saetreli@voss.kommune.example", Claimed = "kontakt@oygarden.kommune.example", WaitsForHost = "tone.nordholm@fedje.kommune.example";

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("networks", "/nettverk", null, "/nettverk"),
        new("network", Network, null, $"{Networks.Open}?kommune=4631&personer=3"),
        new("network-with-members", Network, null, "/nettverk/hordaland"),
        new("network-of-a-contact", Network, People.Contact, Networks.Open),
        new("sign-up", $"{Network}/pamelding", People.Contact, $"{Networks.Open}/pamelding"),
        new("sign-up-wrong", $"{Network}/pamelding", People.Contact, $"{Networks.Open}/pamelding", reader => reader.SendWith("contact.email", "ikke en adresse")),
        new("registered", Registration, Registered, demo => demo.Registration(Registered)),
        new("waits-for-host", Registration, WaitsForHost, demo => demo.Registration(WaitsForHost)),
        new("gathering", Gathering, null, demo => demo.GatheringWithProgramme()),
        new("gathering-to-arrange", Gathering, People.Organiser, demo => demo.GatheringWithProgramme()),
        new("gathering-programme-wrong", Gathering, People.Organiser, demo => demo.GatheringWithProgramme(), async reader =>
        {
            await reader.UnfoldAll();
            await reader.SendWith("slots[0].title", "");
        }),
        new("gathering-dates", Gathering, Registered, demo => demo.GatheringWithDates()),
        new("gathering-dates-of-the-organiser", Gathering, People.Organiser, demo => demo.GatheringWithDates()),
        new("gathering-participants", $"{Gathering}/deltakere", People.Organiser, $"{Networks.Open}/samling/1/deltakere"),
        new("gathering-own-participants", $"{Gathering}/deltakere", Registered, $"{Networks.Open}/samling/1/deltakere"),
        new("gathering-minutes-to-write", $"{Gathering}/referat", People.Organiser, $"{Networks.Open}/samling/1/referat"),
        new("gathering-minutes-not-begun", $"{Gathering}/referat", People.Organiser, $"{Networks.Open}/samling/1/referat", async reader =>
        {
            await reader.Write("sections[0].text", "Vi snakket om barnets stemme.");
            await reader.Send("Godkjenn og send referatet");
        }),
        new("meetings", $"{Network}/moter", null, $"{Networks.Open}/moter"),
        new("meetings-of-the-organiser", $"{Network}/moter", People.Organiser, demo => demo.RegularMeetings()),
        new("meetings-wrong", $"{Network}/moter", People.Organiser, $"{Networks.Open}/moter", reader => reader.SendWith("title", "")),
        new("roster", $"{Network}/pameldinger", People.Organiser, $"{Networks.Open}/pameldinger"),
        new("claims", $"{Network}/krav", People.Organiser, $"{Networks.Started}/krav"),
        new("claims-wrong", $"{Network}/krav", People.Organiser, $"{Networks.Started}/krav", reader => reader.SendWith("lines", "KID;Beløp;Dato\n1234;11625;24.07.2020")),
        new("claim", $"{Registration}/krav", People.Organiser, demo => demo.Claim("Ullensvang")),
        new("claim-wrong", $"{Registration}/krav", People.Organiser, demo => demo.Claim("Øygarden"), reader => reader.SendWith("amount", "99 000")),
        new("claimed", Registration, Claimed, demo => demo.ClaimedRegistration(Claimed)),
        new("roster-of-a-started-network", $"{Network}/pameldinger", People.Organiser, $"{Networks.Started}/pameldinger"),
        new("cancelling-not-confirmed", $"{Network}/pameldinger", People.Organiser, $"{Networks.Started}/pameldinger", async reader =>
        {
            await reader.UnfoldAll();
            await reader.Send("Avlys nettverket");
        }),
        new("sign-up-on-behalf", $"{Network}/pamelding", People.Organiser, $"{Networks.Open}/pamelding"),
    ];
}
