using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Calls;

/// <summary>Understands a new deadline and its reason.</summary>
public static class MoveDeadlineReader
{
    private const int ReasonLength = 2_000;

    public static (CallCommand.MoveDeadline? Move, ImmutableArray<Objection> Objections) Read(string? deadline, string? reason)
    {
        var fields = new Fields();
        var time = fields.Needed("deadline", fields.Time("deadline", deadline));
        var why = fields.Needed("reason", fields.Text("reason", reason, ReasonLength));
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(time!.Value, why!), []);
    }
}
