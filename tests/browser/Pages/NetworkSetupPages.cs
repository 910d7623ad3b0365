using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>A network from its first title to the day it is published, and as it is changed.</summary>
internal static class NetworkSetupPages
{
    private const string Setup = "/nettverk/{networkId}/oppsett", Part = $"{Setup}/del/{{part}}", Published = $"{Networks.Open}/oppsett";

    private static readonly string[] Parts = ["tekster", "avgift", "samlinger", "betaling", "invitasjon"];

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("networks-of-the-organiser", "/nettverk", People.Organiser, "/nettverk"),
        new("new-network", "/nytt-nettverk", People.Organiser, "/nytt-nettverk", reader => reader.SendWith("title", "")),
        new("network-part-that-waits", Part, People.Organiser, async demo => $"{await demo.NetworkJustBegun()}/del/plasser"),
        new("network-in-making", Setup, People.Organiser, demo => demo.NetworkInMaking()),
        .. Parts.Select(part => new ListedPage($"network-part-{part}", Part, People.Organiser, async demo => $"{await demo.NetworkInMaking()}/del/{part}")),
        new("network-part-wrong", Part, People.Organiser, async demo => $"{await demo.NetworkInMaking()}/del/plasser", reader => reader.SendWith("maximumMunicipalities", "mange")),
        new("network-to-publish", $"{Setup}/publiser", People.Organiser, async demo => $"{await demo.NetworkInMaking()}/publiser"),
        new("network-preview", $"{Setup}/vis", People.Organiser, async demo => $"{await demo.NetworkInMaking()}/vis"),
        new("network-published-setup", Setup, People.Organiser, Published),
        new("network-published-fee", Part, People.Organiser, $"{Published}/del/avgift"),
        new("network-copy", $"{Setup}/kopier", People.Organiser, $"{Published}/kopier"),
        new("network-members", Part, People.Organiser, "/nettverk/hordaland/oppsett/del/medlemmer"),
    ];
}
