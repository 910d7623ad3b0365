using System.Diagnostics;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Calls;

/// <summary>What readers are told of a call's state.</summary>
internal static class CallStateText
{
    public static Phrase Text(this CallState state) => state switch
    {
        CallState.Draft => new("Ikke kunngjort", "Ikkje kunngjord"),
        CallState.Coming => new("Kommer", "Kjem"),
        CallState.Open => new("Åpen", "Open"),
        CallState.Past => new("Fristen er ute", "Fristen er ute"),
        _ => throw new UnreachableException($"{state} is no state of a call."),
    };
}
