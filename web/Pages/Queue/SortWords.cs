using System.Diagnostics;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Queue;

/// <summary>What the queue's columns are called, by what they sort by.</summary>
internal static class SortWords
{
    public static Phrase Of(string sort) => sort switch
    {
        "waiting" => new("det som venter på deg, først", "det som ventar på deg, først"),
        "number" => new("Sak", "Sak"),
        "title" => new("Tittel", "Tittel"),
        "lead" => new("Kommuner", "Kommunar"),
        "amount" => new("Søkt om", "Søkt om"),
        "status" => new("Status", "Status"),
        "score" => new("Poeng", "Poeng"),
        "caseworker" => new("Saksbehandler", "Saksbehandlar"),
        "days" => new("Ventet", "Venta"),
        "deadline" => new("Neste frist", "Neste frist"),
        "received" => new("Mottatt", "Motteken"),
        _ => throw new UnreachableException($"{sort} is no order."),
    };

    /// <summary>Whether the largest comes first when one begins to sort by it.</summary>
    public static bool LargestFirst(string sort) => sort is "amount" or "score" or "days";
}
