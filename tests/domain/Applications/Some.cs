using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Applications;

/// <summary>Circumstances to start a test from: received in time, every municipality a member, every leader has said yes.</summary>
public static class Some
{
    public static Instant Receipt { get; } = Oslo.At(new LocalDateTime(2018, 10, 20, 9, 0));

    public static Circumstances Circumstances() => new(
        Hordaland2018.Call,
        Now: Receipt,
        ReceivedAt: Receipt,
        NetworkMembers: [.. Vestland.All],
        Attachments: [An.Attachment],
        Leaders: Vestland.All.ToImmutableDictionary(municipality => municipality, _ => LeaderStanding.Confirmed),
        Names: Vestland.NameOf)
    {
        NetworkTitle = "Læringsnettverk i Hordaland",
    };

    /// <summary>Received at this time in Oslo, <c>2018-11-01T23:59:59</c>.</summary>
    public static Circumstances ReceivedAt(this Circumstances circumstances, string local) =>
        circumstances.ReceivedAt(Oslo.At(Time(local)));

    public static Circumstances ReceivedAt(this Circumstances circumstances, Instant instant) =>
        circumstances with { ReceivedAt = instant, Now = instant };

    /// <summary>A draft, looked at at this time in Oslo.</summary>
    public static Circumstances DraftAt(this Circumstances circumstances, string local) =>
        circumstances with { ReceivedAt = null, Now = Oslo.At(Time(local)) };

    public static Circumstances With(this Circumstances circumstances, Func<Call, Call> change) =>
        circumstances with { Call = change(circumstances.Call) };

    /// <summary>This municipality's leader stands so; null is one who has not been asked.</summary>
    public static Circumstances With(this Circumstances circumstances, MunicipalityNumber municipality, LeaderStanding? standing) =>
        circumstances with
        {
            Leaders = standing is { } known ? circumstances.Leaders.SetItem(municipality, known) : circumstances.Leaders.Remove(municipality),
        };
}
