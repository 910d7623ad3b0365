namespace Grants.Web.Trials;

/// <summary>Where one enters a trial: the links in its mails begin with it, so that they are good in any browser.</summary>
internal static class TrialAddress
{
    public const string Beginning = "/prove";

    public static string Of(string callId) => $"{Beginning}/{callId}";
}
