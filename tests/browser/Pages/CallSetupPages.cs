using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>A call from its first title to the day it is published, and as it is tried out.</summary>
internal static class CallSetupPages
{
    private const string Call = "/administrasjon/utlysninger/{callId}", Published = "/administrasjon/utlysninger/vestland-demo";

    private static readonly string[] Parts = ["formal", "belop", "datoer", "prosjekter", "vilkar", "vurdering", "klage"];

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("new-call", "/administrasjon/ny-utlysning", People.Administrator, "/administrasjon/ny-utlysning"),
        new("call-published", Call, People.Administrator, Published),
        new("call-published-part", $"{Call}/del/{{part}}", People.Administrator, $"{Published}/del/vilkar"),
        new("call-move-deadline", $"{Call}/flytt-frist", People.Administrator, $"{Published}/flytt-frist"),
        new("call-copy", $"{Call}/kopier", People.Administrator, $"{Published}/kopier"),
        new("call-just-begun", Call, People.Administrator, demo => demo.CallJustBegun()),
        new("call-just-begun-part", $"{Call}/del/{{part}}", People.Administrator, async demo => $"{await demo.CallJustBegun()}/del/datoer"),
        new("call-just-begun-publish", $"{Call}/kunngjor", People.Administrator, async demo => $"{await demo.CallJustBegun()}/kunngjor"),
        new("call-in-making", Call, People.Administrator, demo => demo.CallInMaking()),
        .. Parts.Select(part => new ListedPage($"call-part-{part}", $"{Call}/del/{{part}}", People.Administrator, async demo => $"{await demo.CallInMaking()}/del/{part}")),
        new("call-publish", $"{Call}/kunngjor", People.Administrator, async demo => $"{await demo.CallInMaking()}/kunngjor"),
        new("call-try", $"{Call}/prov", People.Administrator, async demo => $"{await demo.CallInMaking()}/prov"),
        new("call-tried", $"{Call}/prov", People.Trying, async demo => $"{await demo.CallInTrial()}/prov"),
        new("trial-call", "/utlysninger/{callId}", People.Trying, "/utlysninger/til-proving"),
        new("trial-mine", "/mine", People.Trying, "/mine"),
        new("trial-application", "/soknad/{id}", People.Trying, demo => demo.TriedApplication()),
    ];
}
