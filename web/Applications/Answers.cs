using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Applications;

/// <summary>What came of a command, as an answer.</summary>
internal static class Answers
{
    public static Problem NotFound => KnownProblems.NotFound;

    public static IResult Of<T>(Done<T> done, Func<T, IResult> show) => done switch
    {
        Done<T>.Yes(var now) => show(now),
        Done<T>.No(var objections) => objections.ToProblem(),
        Done<T>.Unknown => NotFound,
        Done<T>.Moved => new Problem(409, "changed-meanwhile", new("Noen har endret innholdet. Prøv igjen.", "Nokon har endra innhaldet. Prøv igjen.")),
        _ => throw new System.Diagnostics.UnreachableException($"{done}"),
    };
}
