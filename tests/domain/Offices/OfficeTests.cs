using Grants.Domain.Cases;
using Grants.Domain.Offices;
using Grants.Domain.Tests.Applications;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Offices;

public sealed class OfficeTests
{
    private static readonly StaffMember Admin = Member("admin", StaffRole.Administrator);

    private static readonly OfficeCase Office = Listed(OfficeCase.None, "2018-06-01T09:00:00", Admin);

    [Fact]
    public void An_office_keeps_an_administrator() =>
        Assert.IsType<Outcome.Refused>(OfficeCase.Decide(Office, [Member("kari", StaffRole.Caseworker)], null, At("2018-06-02T09:00:00")));

    [Fact]
    public void One_administrator_can_take_anothers_place() =>
        Assert.IsType<Outcome.Accepted>(OfficeCase.Decide(Office, [Member("new", StaffRole.Administrator)], null, At("2018-06-02T09:00:00")));

    [Fact]
    public void Who_is_taken_off_the_list_is_no_member() =>
        Assert.Null(Listed(Office, "2018-06-02T09:00:00", Member("new", StaffRole.Administrator)).Member(Admin.Person));

    [Theory]
    [InlineData("2018-06-30", false)]
    [InlineData("2018-07-01", true)]
    [InlineData("2018-07-31", true)]
    [InlineData("2018-08-01", false)]
    public void Absences_hold_on_their_first_and_last_day(string day, bool away) =>
        Assert.Equal(away, (Admin with { Absences = [new(new(2018, 7, 1), new(2018, 7, 31))] }).IsAway(Date(day)));

    [Theory]
    [InlineData("2018-06-02T06:59:59", null)]
    [InlineData("2018-06-02T07:00:00", "2018-06-02")]
    [InlineData("2018-06-02T23:59:59", "2018-06-02")]
    [InlineData("2018-06-09T06:59:59", "2018-06-08")]
    [InlineData("2018-06-09T07:00:00", "2018-06-09")]
    public void Staff_get_a_digest_at_7_and_after_an_outage_the_latest_only(string now, string? day) =>
        Assert.Equal(day is null ? null : Date(day), OfficeCase.Procedure(Office, At(now)).Due.OfType<MakeDigests>().SingleOrDefault()?.Day);

    [Fact]
    public void A_days_digests_are_made_once() =>
        Assert.Equal(Next.Look(At("2018-06-03T07:00:00")), OfficeCase.Procedure(
            OfficeCase.Evolve(Office, new OfficeEvent.DigestsWereMade(At("2018-06-02T07:00:00"), new(2018, 6, 2))), At("2018-06-02T12:00:00")));

    [Fact]
    public void Who_is_there_takes_what_is_theirs() => Assert.Equal("admin", Present(Admin, Admin));

    [Fact]
    public void Who_is_away_has_a_stand_in() =>
        Assert.Equal("per", Present(Away("kari", "per"), Away("kari", "per"), Member("per", StaffRole.Caseworker)));

    [Fact]
    public void A_stand_in_who_is_away_has_theirs() =>
        Assert.Equal("siv", Present(Away("kari", "per"), Away("kari", "per"), Away("per", "siv"), Member("siv", StaffRole.Caseworker)));

    [Fact]
    public void Two_who_stand_in_for_each_other_and_are_both_away_leave_nobody() =>
        Assert.Null(Present(Away("kari", "per"), Away("kari", "per"), Away("per", "kari")));

    [Fact]
    public void Without_a_stand_in_nobody_is_there() => Assert.Null(Present(Away("kari", null), Away("kari", null), Admin));

    [Theory]
    [InlineData("kari", true)]
    [InlineData("admin", false)]
    [InlineData("stranger", false)]
    public void Caseworkers_are_those_with_the_role(string person, bool caseworker) =>
        Assert.Equal(caseworker, Listed(OfficeCase.None, "2018-06-01T09:00:00", Admin, Member("kari", StaffRole.Caseworker)).HasCaseworker(new(person)));

    [Fact]
    public void An_office_without_staff_has_nothing_due() => Assert.Equal(Next.Finished, OfficeCase.Procedure(OfficeCase.None, At("2018-06-02T12:00:00")));

    private static OfficeCase Listed(OfficeCase office, string at, params StaffMember[] staff) =>
        OfficeCase.Evolve(office, new OfficeEvent.StaffWasListed(At(at), [.. staff], null));

    private static string? Present(StaffMember member, params StaffMember[] staff) =>
        Listed(OfficeCase.None, "2018-06-01T09:00:00", staff).Present(member, new(2018, 7, 2))?.Person.Value;

    /// <summary>Away in July.</summary>
    private static StaffMember Away(string name, string? standIn) =>
        new(new(name), [StaffRole.Caseworker], [new(new(2018, 7, 1), new(2018, 7, 31))], standIn is null ? null : new(standIn));

    private static StaffMember Member(string name, StaffRole role) => new(new(name), [role], [], null);

    private static Instant At(string local) => CallLife.Instant(local);
}
