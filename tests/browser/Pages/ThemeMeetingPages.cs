using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>Theme meetings: what anyone reads, what a contact asks for, what an organiser arranges.</summary>
internal static class ThemeMeetingPages
{
    private const string List = "/temamote", Meeting = "/temamote/{meetingId}", OwnTime = "/ressursperson/{token}";

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("theme-meetings", List, null, List),
        new("theme-meetings-contact", List, People.Contact, async demo => await demo.AskedMeeting() is not null ? List : ""),
        new("theme-meetings-wrong", List, People.Contact, List, reader => reader.SendForm("form[action='/temamote']")),
        new("theme-meetings-organiser", List, People.Organiser, async demo => await demo.AskedMeeting() is not null ? List : ""),
        new("theme-meeting-contact", Meeting, People.Contact, demo => demo.AskedMeeting()),
        new("theme-meeting-to-arrange", Meeting, People.Organiser, demo => demo.AskedMeeting()),
        new("theme-meeting-arranged", Meeting, People.Organiser, demo => demo.ArrangedMeeting()),
        new("theme-meeting-to-evaluate", Meeting, People.Contact, demo => demo.BegunMeeting()),
        new("theme-meetings-asked-before", List, People.Contact, async demo => await demo.AskedMeeting() is not null ? List : "", async reader =>
        {
            await reader.Write("contact.name", "Ingrid Moland");
            await reader.Write("wishes[0]", "2098-04");
            await reader.SendForm("form[action='/temamote']");
        }),
        new("theme-meeting-wishes-wrong", Meeting, People.Contact, demo => demo.AskedMeeting(), async reader =>
        {
            await reader.UnfoldAll();
            await reader.Write("change.wishes[0]", "i vår");
            await reader.SendForm("form[action$='/onsker']");
        }),
        new("resource-person", OwnTime, null, demo => demo.OwnTime()),
        new("resource-person-wrong", OwnTime, null, demo => demo.OwnTime(), reader => reader.SendForm("form[action^='/ressursperson/']:not([action$='/fjern'])")),
        new("theme-meeting-people-lacking", Meeting, People.Organiser, demo => demo.AskedMeeting(), reader => reader.SendForm("form[action$='/personer']")),
    ];
}
