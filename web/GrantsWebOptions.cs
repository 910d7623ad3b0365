namespace Grants.Web;

/// <summary>What a host says about where and how the pages are served.</summary>
/// <param name="BaseAddress">Where readers find the pages, without a slash at the end; the links in mails begin with it.</param>
public sealed record GrantsWebOptions(string BaseAddress)
{
    /// <summary>For a person, or for an anonymous address.</summary>
    public int RequestsPerMinute { get; init; } = 6000;

    /// <summary>A rehearsal shows a banner, so that nobody takes it for the real thing.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What has had its time is removed each hour; a host that sleeps between requests has a timer for it instead.</summary>
    public bool SweepsByItself { get; init; } = true;

    /// <summary>Whether browsers reach the pages over https; decided by the address, as a proxy may speak http to us.</summary>
    public bool IsSecure => BaseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
