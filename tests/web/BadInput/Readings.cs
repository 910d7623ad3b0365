using Grants.Web.Access;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Every page and every call that only reads, each by one of the applicants and one of the staff whom it is for.</summary>
internal static class Readings
{
    private static readonly (Who Who, string Email)[] Applicants = [(Who.Contact, GrantsApp.Contact)];

    private static readonly (Who Who, string Email)[] Staff =
    [
        (Who.Caseworker, GrantsApp.Caseworker), (Who.Administrator, GrantsApp.Administrator), (Who.Approver, GrantsApp.Approver),
        (Who.Organiser, World.Organiser), (Who.Economist, World.Economist),
    ];

    /// <param name="named">What the places of the addresses are filled with.</param>
    public static IEnumerable<Example> Of(World world, IReadOnlyDictionary<string, string> named) =>
        FoundEndpoint.All(world).Where(found => !found.Writes).SelectMany(found => Of(found, named));

    public static IEnumerable<Example> Of(FoundEndpoint found, IReadOnlyDictionary<string, string> named) =>
        from people in new[] { Applicants, Staff }
        let reader = people.FirstOrDefault(person => found.Allowed.HasFlag(person.Who) || found.Allowed.HasFlag(Who.Anyone)).Email
        where reader is not null
        let isStaff = people != Applicants && !found.Allowed.HasFlag(Who.Anyone)
        select new Example(found.Name, reader, [.. found.Name.Split('/').Where(segment => segment.StartsWith('{')).Select(place => Filled(place, found, isStaff, named))])
        {
            Query = found.Name.EndsWith("/leaving", StringComparison.Ordinal) ? $"?email={GrantsApp.OtherCaseworker}"
                : found.Name.EndsWith("/fee", StringComparison.Ordinal) ? "?municipality=4631&persons=3"
                : found.Name.EndsWith("{meetingId}/calendar.ics", StringComparison.Ordinal) ? $"?key={named["meetingKey"]}"
                : "",
        };

    private static string Filled(string place, FoundEndpoint found, bool byStaff, IReadOnlyDictionary<string, string> named) => place switch
    {
        "{callId}" when found.Name.Contains("/call-drafts/", StringComparison.Ordinal) => named["callDraft"],
        "{callId}" => named["openCall"],
        "{meetingId}" => named[byStaff && !found.Name.EndsWith(".ics", StringComparison.Ordinal) ? "pastMeeting" : "meeting"],
        "{networkId}" when IsOfClaims(found) => named["startedNetwork"],
        "{networkId}" => named["network"],
        "{attachmentId}" => named[byStaff ? "proposedAttachment" : "attachment"],
        "{taskId}" => named["task"],
        "{projectId}" => named["project"],
        "{year:int}" => "2026",
        "{version:int}" => "1",
        "{token}" when found.Name.Contains("/oppgave/", StringComparison.Ordinal) => named["taskToken"],
        "{token}" when found.Name.Contains("/ressursperson/", StringComparison.Ordinal) => named["busyToken"],
        "{busyId}" => named["busy"],
        "{token}" => named[found.Name.Contains("/sign-in/", StringComparison.Ordinal) ? "token" : "question"],
        "{number:int}" => "1",
        "{number:int}.pdf" => "1.pdf",
        "{number}" => GrantsApp.Vestland,
        "{municipality}" => "4601",
        "{person}" => named["staffMember"],
        "{key}" => named["failedMessage"],
        "{part}" => found.Name.Contains("/oppsett/", StringComparison.Ordinal) ? "samlinger" : "belop",
        "{section}" => "budsjett",
        "{id}" when found.Name.Contains("{number:int}", StringComparison.Ordinal) => named["granted"],
        "{id}" when IsOfClaims(found) => named["claimed"],
        "{id}" when found.Name.Contains("/registrations/", StringComparison.Ordinal) || found.Name.Contains("/pamelding/", StringComparison.Ordinal) => named["registration"],
        "{id}" when byStaff => named["proposed"],
        "{id}" => named["draft"],
        _ => "x",
    };

    private static bool IsOfClaims(FoundEndpoint found) =>
        found.Name.Contains("/claims", StringComparison.Ordinal) || found.Name.Contains("/krav", StringComparison.Ordinal) || found.Name.Contains("/ou-midler", StringComparison.Ordinal);
}
