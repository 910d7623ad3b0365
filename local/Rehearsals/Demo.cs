using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Local.Hosting;
using Grants.Workflows.Calls;
using Grants.Workflows.Offices;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>Makes the demo: an open call and one whose deadline was ten days ago, with the numbers of the call of 2018.</summary>
internal sealed class Demo(CallDesk calls, OfficeDesk offices, Stepping stepping, DemoCases cases, DemoNetwork network, DemoClaims claims, DemoWork work, DemoThemeMeetings meetings)
{
    public const int DaysSinceDeadline = 10;

    /// <summary>Of the open call.</summary>
    public const int DaysToDeadline = 20;

    /// <summary>When its history begins: from then on its offices have staff, who get their digests.</summary>
    public static Instant BeginsAt(Instant now) => Oslo.At(Oslo.DateOf(now).PlusDays(-60).At(new LocalTime(9, 0)));

    public async Task Make(Instant now, CancellationToken stop)
    {
        var today = Oslo.DateOf(now);
        var administrator = await Administrator(stop);
        await Open(DemoCalls.Closed(today.PlusDays(-DaysSinceDeadline)), administrator, stop);
        await stepping.To(Oslo.At(today.PlusDays(-40).At(new LocalTime(9, 0))), stop);
        await Open(DemoCalls.Open(today), administrator, stop);
        await claims.Make(today.PlusDays(-40), stop);
        await work.Make(today, stop);
        await meetings.MakeEarlier(today, stop);
        await cases.Make(today, stop);
        await stepping.To(now, stop);
        await network.Make(today, stop);
        await meetings.MakeNow(today, stop);
    }

    private async Task Open(Call call, Actor administrator, CancellationToken stop)
    {
        await calls.SetUp(call, administrator, stop);
        await calls.Do(call.Id, new CallCommand.Publish(), administrator, null, stop);
    }

    private async Task<Actor> Administrator(CancellationToken stop)
    {
        var office = await offices.Load(Basics.Vestland, stop);
        var member = office.Staff.First(one => one.Roles.Contains(StaffRole.Administrator));
        return new Actor.Staff(member.Person, Basics.Vestland, member.Roles);
    }
}
