using System.Diagnostics;
using Grants.Domain.Cases;

namespace Grants.Web.Problems;

/// <summary>The domain's objections as a problem; all are told at once.</summary>
public static class Objections
{
    public static Problem ToProblem(this Objection objection) => ToProblem([objection]);

    /// <summary>The first objection gives status and code; each that stands at a field stands there.</summary>
    public static Problem ToProblem(this IReadOnlyCollection<Objection> objections)
    {
        var first = objections.First();
        return objections.Where(objection => objection.Field is not null)
            .Aggregate(new Problem(StatusOf(first.Kind), first.Code, first.Text), (problem, objection) => problem.At(objection.Field!, objection.Text));
    }

    private static int StatusOf(ObjectionKind kind) => kind switch
    {
        ObjectionKind.Invalid => 422,
        ObjectionKind.Forbidden => 403,
        ObjectionKind.Conflict => 409,
        ObjectionKind.Gone => 410,
        _ => throw new UnreachableException($"{kind} is no kind of objection."),
    };
}
