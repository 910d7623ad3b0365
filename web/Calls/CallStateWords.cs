using System.Diagnostics;
using Grants.Domain.Calls;

namespace Grants.Web.Calls;

/// <summary>The words that the API has for a call's state.</summary>
internal static class CallStateWords
{
    public static string Word(this CallState state) => state switch
    {
        CallState.Draft => "draft",
        CallState.Coming => "coming",
        CallState.Open => "open",
        CallState.Past => "past",
        _ => throw new UnreachableException($"{state} is no state of a call."),
    };
}
