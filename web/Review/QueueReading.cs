using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>One reader's queue: all summaries that the reader may see, and what they are filtered, sorted and shown with.</summary>
public sealed class QueueReading(
    Caller caller, OfficeCase office, ImmutableDictionary<PersonId, Person> people, IReadOnlyDictionary<string, Call> calls,
    IReadOnlyList<Summary> summaries, Register register, Instant now)
{
    private readonly Dictionary<MunicipalityNumber, string> names = [];

    private readonly StaffMember? member = office.Member(caller.Person);

    public Caller Caller => caller;

    public IReadOnlyList<Summary> All => summaries;

    /// <summary>The office's calls, by id.</summary>
    public IReadOnlyDictionary<string, Call> Calls => calls;

    public LocalDate Today { get; } = Oslo.DateOf(now);

    /// <summary>Whether it waits for the reader.</summary>
    public bool IsMine(Summary summary) => member is not null && WaitsFor.Member(summary, member, office, Today);

    public Person? PersonOf(PersonId? id) => id is { } known ? people.GetValueOrDefault(known) : null;

    /// <summary>The office's caseworkers, in alphabetical order.</summary>
    public IEnumerable<Person> Caseworkers => office.Staff.Where(one => one.Roles.Contains(StaffRole.Caseworker))
        .Select(one => PersonOf(one.Person)).OfType<Person>().OrderBy(person => person.Name ?? "", NorwegianOrder.Instance);

    public string NameOf(MunicipalityNumber number) =>
        names.TryGetValue(number, out var name) ? name : names[number] = register.Find(number, Today)?.Name ?? number.ToString();

    /// <summary>
    /// Whether the reader may see the score: with their own points given, or as one who does not score, with all points in. What cannot be
    /// seen does not sort either.
    /// </summary>
    public bool MaySeeScore(Summary summary) => summary.Scorers.Contains(caller.Person) || (!caller.Roles.Contains(StaffRole.Caseworker) && IsScored(summary));

    public int? DaysWaiting(Summary summary) => summary.WaitsSince is { } since ? Period.DaysBetween(Oslo.DateOf(since), Today) : null;

    public static string CallOf(Summary summary) => summary.Id.Partition["call-".Length..];

    private bool IsScored(Summary summary) =>
        summary.Waits is Waiting.Proposal
        || summary.Status is not (ApplicationStatus.Received or ApplicationStatus.NeedsCompletion or ApplicationStatus.InReview)
        || (calls.TryGetValue(CallOf(summary), out var call) && summary.Scorers.Length >= call.Scorers);
}
