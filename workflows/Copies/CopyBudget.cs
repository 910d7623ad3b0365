using Grants.Domain.Wording;
using Grants.Pdf.Content;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Copies;

/// <summary>The budget in whole kroner: what it costs, and who pays.</summary>
internal static class CopyBudget
{
    public static IEnumerable<Block> Of(BudgetForm? given, CopyWords words)
    {
        var budget = given ?? new BudgetForm();
        var costs = budget.Costs.OrEmpty().Select(line => (What: words.Theirs(line.Text), line.Amount)).ToArray();
        (RichText What, long? Amount)[] funding =
        [
            (words.In("Tilskuddet vi søker om", "Tilskotet vi søkjer om"), budget.RequestedAmount),
            .. budget.OwnFunding.OrEmpty().Select(line => (Own(line, words), line.Amount)),
            .. budget.OtherFunding.OrEmpty().Select(line => (words.Theirs(line.Text), line.Amount)),
        ];
        var gap = costs.Sum(line => line.Amount ?? 0) - funding.Sum(line => line.Amount ?? 0);
        return
        [
            new Block.Heading(2, "Budsjett"),
            Table("Kostnader", "Kostnad", costs, words),
            Table("Finansiering", words.In("Hvem betaler", "Kven betaler"), funding, words),
            new Block.Paragraph(Balance(gap, words)),
        ];
    }

    private static RichText Own(OwnFundingForm line, CopyWords words)
    {
        var own = words.In("egne midler", "eigne midlar");
        return string.IsNullOrWhiteSpace(line.Text)
            ? $"{words.Municipality(line.Municipality)}, {own}"
            : new RichText([new Run($"{words.Municipality(line.Municipality)}, {own}: "), .. words.Theirs(line.Text).Runs]);
    }

    private static Block.Table Table(string caption, string what, (RichText What, long? Amount)[] lines, CopyWords words) => new(
        caption,
        [new(what), new("Kroner", IsNumbers: true)],
        [
            .. lines.Select(line => new TableRow([line.What, CopyWords.Kroner(line.Amount)])),
            new TableRow(["Sum", CopyWords.Kroner(lines.Sum(line => line.Amount ?? 0))], IsSum: true),
        ]);

    private static string Balance(long gap, CopyWords words) => gap switch
    {
        0 => "Budsjettet går opp.",
        > 0 => words.In($"Det mangler {Written.Kroner(gap)} i finansieringen.", $"Det manglar {Written.Kroner(gap)} i finansieringa."),
        _ => words.In($"Finansieringen er {Written.Kroner(-gap)} større enn kostnadene.", $"Finansieringa er {Written.Kroner(-gap)} større enn kostnadene."),
    };
}
