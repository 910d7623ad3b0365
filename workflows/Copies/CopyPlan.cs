using Grants.Pdf.Content;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Copies;

/// <summary>What is to be done, and by when.</summary>
internal static class CopyPlan
{
    public static IEnumerable<Block> Of(PlanForm? plan, CopyWords words) =>
    [
        new Block.Heading(2, "Plan"),
        .. words.Paragraphs(plan?.Description),
        new Block.KeyValues([
            new(words.In("Starter", "Startar"), words.Date(plan?.StartsOn)),
            new(words.In("Slutter", "Sluttar"), words.Date(plan?.EndsOn)),
        ]),
        new Block.Table(
            words.In("Milepæler", "Milepælar"),
            [new("Milepæl"), new("Når")],
            [.. plan?.Milestones.OrEmpty().Select(one => new TableRow([words.Theirs(one.Title), words.Date(one.Due)])) ?? []]),
    ];
}
