using System.Globalization;

namespace Grants.Domain.Registrations;

/// <summary>Something that is told of a registration, to its contact unless the kind says otherwise.</summary>
/// <param name="About">Which of them: the count of places, of extensions, of moves, of reminders, of credits or of those taken back.</param>
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

    /// <summary>The network has started while it waits: for room, for its host, or for its own answer to an offer.</summary>
    StartedWithout,

    /// <summary>A gathering has got its days, or others.</summary>
    Gatherings,

    /// <summary>The fee is claimed. To the municipality's registry too, as all of the claim.</summary>
    Claim,

    /// <summary>The claim is not paid in time.</summary>
    ClaimReminder,

    /// <summary>Some of the claim is credited.</summary>
    Credit,

    /// <summary>A credit was a mistake, and what it took off is claimed again.</summary>
    CreditTakenBack,

    /// <summary>To the organiser: a municipality has withdrawn, and its claim stands.</summary>
    ClaimStands,

    /// <summary>To the organiser: nobody pays in spite of all reminders.</summary>
    Unpaid,
}
