namespace Grants.Browser.Tests.Stages;

/// <summary>Theme meetings at the stages that their pages look different at.</summary>
internal static class ThemeMeetings
{
    /// <summary>The page of a meeting that a municipality has asked for.</summary>
    public static Task<string> AskedMeeting(this Demo demo) => demo.Once("theme meeting", async () =>
    {
        await using var contact = await demo.SignedIn(People.Contact);
        await contact.Page.GotoAsync("/temamote");
        await contact.Write("contact.name", "Ingrid Moland");
        await contact.Write("wishes[0]", "2098-04");
        await contact.Write("wishes[1]", "2098-05-17");
        await contact.Write("text", "Vi vil gjerne ha med ungdomsrådet.");
        await contact.Send("Send ønsket");
        await contact.Arrive("Temamøte i Alver");
        return new Uri(contact.Page.Url).AbsolutePath;
    });

    /// <summary>The page on which a resource person tells when they are busy, from the link in the mail.</summary>
    public static Task<string> OwnTime(this Demo demo) => demo.LinkTo("sol.hjelmas@fagmiljo.example", "/ressursperson/");

    /// <summary>The page of Alver's meeting that was yesterday, and that nobody has told of.</summary>
    public static Task<string> BegunMeeting(this Demo demo) => demo.Once("begun theme meeting", async () =>
    {
        await using var contact = await demo.SignedIn(People.Contact);
        await contact.Page.GotoAsync("/temamote");
        return await contact.Page.Locator("a[href^='/temamote/']", new() { HasTextString = "Alver, " }).First.GetAttributeAsync("href") ?? "";
    });

    /// <summary>The page of a meeting that is to be: people, time and agenda are in place.</summary>
    public static Task<string> ArrangedMeeting(this Demo demo) => demo.Once("arranged theme meeting", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync("/temamote");
        await organiser.Choose("municipality", "Bergen (4601)");
        await organiser.Write("contact.name", "Ingrid Moland");
        await organiser.Write("contact.email", People.Contact);
        await organiser.Write("wishes[0]", "2098-04");
        await organiser.Send("Registrer ønsket");
        await organiser.Arrive("Temamøte i Bergen");
        await organiser.Write("processLeader.name", "Lars Leder");
        await organiser.Write("processLeader.email", "lars@ks.example");
        await organiser.Write("professionalSpeaker.name", "Sol Sakkunnig");
        await organiser.Write("professionalSpeaker.email", "sol@ks.example");
        await organiser.Send("Lagre ressurspersonene");
        await organiser.Write("time.starts", "2098-04-16T09:00");
        await organiser.Write("time.place", "Kommunestyresalen");
        await organiser.Send("Sett tiden");
        await organiser.Send("Lagre dagsordenen");
        return new Uri(organiser.Page.Url).AbsolutePath;
    });
}
