using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Registrations;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Registrations;

/// <summary>Understands what the organiser chooses when the registration closes.</summary>
public static class ClosingReader
{
    /// <param name="outcome"><c>start</c>, <c>extend</c> or <c>cancel</c>.</param>
    /// <param name="until">A date and time in Oslo; needed to extend.</param>
    public static (RosterCommand.Close? Command, ImmutableArray<Objection> Objections) Read(string? outcome, string? until)
    {
        var fields = new Fields();
        Closing? choice = outcome switch { "start" => Closing.Start, "extend" => Closing.Extend, "cancel" => Closing.Cancel, _ => null };
        if (choice is null)
            fields.Object("outcome", "unknown-outcome", "Velg å starte (start), forlenge (extend) eller avlyse (cancel).", "Vel å starte (start), forlengje (extend) eller avlyse (cancel).");
        var later = fields.Time("until", until);
        if (choice is Closing.Extend) fields.Needed("until", later);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(choice!.Value, choice is Closing.Extend ? later : null), []);
    }
}
