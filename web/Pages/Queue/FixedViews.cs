using System.Collections.Immutable;
using Grants.Domain.Wording;
using Grants.Web.Review;
using Grants.Workflows.Applications;

namespace Grants.Web.Pages.Queue;

/// <summary>The views of the queue that everybody has.</summary>
internal static class FixedViews
{
    public static ImmutableArray<(Phrase Name, QueueQuery Query)> All { get; } =
    [
        (new("Venter på meg", "Ventar på meg"), new(Waits: QueueQuery.Me)),
        (new("Mine", "Mine"), new(Assignee: QueueQuery.Me)),
        (new("Uten saksbehandler", "Utan saksbehandlar"), new(Status: QueueQuery.Open, Assignee: QueueQuery.None)),
        (new("Meldinger å svare på", "Meldingar å svare på"), new(Waits: QueueQuery.Word(Waiting.Message))),
        (new("Mangelbrev klare", "Mangelbrev klare"), new(Waits: QueueQuery.Word(Waiting.CompletionToSend))),
        (new("Til godkjenning", "Til godkjenning"), new(Waits: QueueQuery.Word(Waiting.Approval))),
        (new("Alle", "Alle"), QueueQuery.All),
    ];
}
