using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>The review queue, and cases at every stage for a caseworker and an approver.</summary>
internal static class OfficePages
{
    private const string Queue = "/saksbehandling", Case = "/saksbehandling/{id}";
    private const string Proposed = "Felles barnevernvakt for Nordfjord", Granted = "Saman om barnet først";

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("queue", Queue, People.Kari, Queue),
        new("queue-approver", Queue, People.Anne, Queue),
        new("queue-sorted", Queue, People.Kari, $"{Queue}?status=open&sort=-amount"),
        new("queue-none-found", Queue, People.Kari, $"{Queue}?q=finst-ikkje"),
        new("queue-keys", Queue, People.Kari, Queue, reader => reader.Page.EvaluateAsync("document.getElementById('keys').showModal()")),
        new("queue-none-chosen", Queue, People.Kari, Queue, reader => reader.SendForm("#queue")),
        new("completions", $"{Queue}/mangelbrev", People.Kari, $"{Queue}/mangelbrev"),
        new("on-behalf", $"{Queue}/pa-vegne-av", People.Kari, $"{Queue}/pa-vegne-av"),
        new("on-behalf-form", $"{Queue}/pa-vegne-av/{{callId}}", People.Kari, $"{Queue}/pa-vegne-av/vestland-demo-lukka"),
        Of("case-undeclared", People.Kari, "Rask avklaring av meldingar"),
        Of("case-scored", People.Kari, "Trygge overgangar for unge på ettervern"),
        Of("case-to-score", People.Kari, "Møte som verkar"),
        Of("case-incomplete", People.Kari, "Saman om dei yngste"),
        Of("case-late", People.Kari, "Barnevern og skule: felles språk om fråvær"),
        Of("case-declined", People.Kari, "Felles advokat- og fagdag om tvang"),
        Of("case-withdrawn", People.Kari, "Sommartilbod for barn i beredskapsheim"),
        Of("case-granted", People.Kari, Granted),
        Of("case-proposed", People.Anne, Proposed),
        new("case-undelivered", Case, People.Kari, demo => demo.Undelivered()),
        new("case-note-empty", Case, People.Kari, demo => demo.Case(People.Kari, Granted), reader => reader.SendForm("form[action$='/notat']")),
        new("case-printed", $"{Case}/utskrift", People.Kari, async demo => $"{await demo.Case(People.Kari, Granted)}/utskrift"),
        new("case-letter", $"{Case}/brev", People.Anne, async demo => $"{await demo.Case(People.Anne, Proposed)}/brev"),
    ];

    private static ListedPage Of(string name, string email, string title) => new(name, Case, email, demo => demo.Case(email, title));
}
