using System.Globalization;

namespace Grants.Domain.Registrations;

/// <summary>Something that a registration's contact is told.</summary>
/// <param name="About">Which of them: the count of places, of extensions or of moves.</param>
public sealed record RegistrationNotice(RegistrationNoticeKind Kind, int About)
{
    /// <summary>A stable name, for logs and the keys of messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"registration-{Kind.ToString().ToLowerInvariant()}-{About}");
}

/// <summary>The kinds of notice in a registration.</summary>
public enum RegistrationNoticeKind
{
    /// <summary>It has come, and where it stands.</summary>
    Receipt,

    /// <summary>It stands otherwise than it did: a place, an offer, a start.</summary>
    Place,

    /// <summary>The deadline is later than it was.</summary>
    Deadline,

    /// <summary>A gathering has got its days, or others.</summary>
    Gatherings,
}
