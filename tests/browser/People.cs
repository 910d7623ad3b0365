namespace Grants.Browser.Tests;

/// <summary>The demo's people whom the tests speak as.</summary>
internal static class People
{
    public const string Kari = "kari.saksbehandler@statsforvalteren.example";
    public const string Anne = "anne.godkjenner@statsforvalteren.example";
    public const string Administrator = "admin@statsforvalteren.example";

    public const string Organiser = "nettverk@ks.example";

    /// <summary>The administrator in a trial of a call: a browser of its own, as it meets another world.</summary>
    public const string Trying = "admin in a trial";

    /// <summary>Of Alver, which has no application in the demo.</summary>
    public const string Contact = "tilgjenge@alver.kommune.example";
}
