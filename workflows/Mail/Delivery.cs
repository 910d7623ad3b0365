namespace Grants.Workflows.Mail;

/// <summary>What the mail system said of a message.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>It was taken.</summary>
    public sealed record Accepted : Delivery;

    /// <summary>Not now (the server is down, or says 4xx): try again later.</summary>
    public sealed record Postponed(string Reason) : Delivery;

    /// <summary>Never to this address (5xx): the recipient counts as not notified.</summary>
    public sealed record Refused(string Reason) : Delivery;
}
