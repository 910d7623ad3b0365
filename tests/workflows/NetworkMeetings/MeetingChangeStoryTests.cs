using System.Text;
using Grants.Domain.NetworkMeetings;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;
using NodaTime;
using static Grants.Workflows.Tests.Stories.TestOffice;

namespace Grants.Workflows.Tests.NetworkMeetings;

/// <summary>The network of 2020 meets on the last Friday of each month; two municipalities are in. It is May 2020.</summary>
public sealed class MeetingChangeStoryTests
{
    private static readonly LocalDate May = new(2020, 5, 29);

    private static readonly MeetingRule LastFriday = new(
        "Månedsmøte", MeetingDays.Monthly(IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), new(2020, 5, 1), new(2020, 12, 31), [7], true, OnHoliday.Skip, null, true);

    private readonly Loftet loftet = new();

    [Fact]
    public async Task Contacts_of_those_who_are_in_hear_of_each_change_once_with_the_entry_that_it_changes()
    {
        await Begin();

        await Do(new MeetingRuleCommand.MoveMeeting(May, new(2020, 5, 27), new(10, 0), null));

        Assert.Equal(
            ["kontakt@nr5501.kommune.example", "kontakt@nr5503.kommune.example"],
            loftet.Mails("Møtet fredag 29. mai i «Barnevernløftet for Troms og Finnmark» er flyttet til onsdag 27. mai").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("Det blir onsdag 27. mai kl. 10.00–15.30.", loftet.Office.Post.Mails[^1].Text, StringComparison.Ordinal);
        var calendar = LastCalendar();
        Assert.Contains("UID:barnevernloftet-2020-meeting-20200529@", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20200527T100000\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length);
    }

    [Fact]
    public async Task Two_changes_close_upon_each_other_are_told_one_by_one_as_they_were()
    {
        await Begin();
        var network = (await loftet.Now()).Network;
        Yes(await loftet.Office.Meetings.Do(network, new MeetingRuleCommand.MoveMeeting(May, new(2020, 5, 27), null, null), null, Loftet.Nina, Never));
        Yes(await loftet.Office.Meetings.Do(network, new MeetingRuleCommand.CancelMeeting(May), null, Loftet.Nina, Never));
        await loftet.Office.RunDue();

        var mails = loftet.Mails();
        Assert.Equal((2, 2), (mails.Count(mail => mail.Contains("er flyttet til", StringComparison.Ordinal)), mails.Count(mail => mail.Contains("er avlyst", StringComparison.Ordinal))));
        var calendar = LastCalendar();
        Assert.Contains("SEQUENCE:2\r\nSTATUS:CANCELLED\r\n", calendar, StringComparison.Ordinal);
        Assert.Empty((await loftet.Office.Verify()).Faults);
    }

    [Fact]
    public async Task Another_rule_is_told_when_it_changes_what_they_know_and_not_when_it_only_goes_on()
    {
        await Begin();
        await Do(new MeetingRuleCommand.SetRule(LastFriday with { Last = new(2021, 12, 31) }), edition: 1);
        Assert.Empty(loftet.Mails());

        await Do(new MeetingRuleCommand.SetRule(LastFriday with { Days = MeetingDays.Monthly(IsoDayOfWeek.Thursday, MeetingDays.Last), Last = new(2021, 12, 31) }), edition: 2);

        Assert.Equal(2, loftet.Mails("De faste møtene i «Barnevernløftet for Troms og Finnmark» er endret").Length);
        Assert.Contains("1. torsdag 28. mai kl. 09.00–15.30", loftet.Office.Post.Mails[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_without_a_contact_hear_through_their_registries()
    {
        await Begin();
        var network = (await loftet.Now()).Network;
        Yes(await loftet.Office.Networks.Do(
            network.Id, new Domain.Networks.NetworkCommand.Change(network with { Members = [new(Domain.Municipalities.MunicipalityNumber.Parse("5610"), new(2020, 1, 1), null)] }), Loftet.Nina, null, Never));
        await loftet.Office.RunDue();
        loftet.Mails();

        await Do(new MeetingRuleCommand.CancelMeeting(May));

        Assert.Contains("postmottak@nr5610.kommune.example", loftet.Mails("er avlyst").Select(mail => mail.Split(':')[0]));
    }

    [Fact]
    public async Task Many_are_told_in_parts_each_once_also_when_no_wake_gets_through()
    {
        var many = new Loftet(isDeaf: true);
        await many.Publish(maximum: null);
        foreach (var municipality in Loftet.Register.On(new(2020, 5, 4))) await many.Comes($"{municipality.Number}");
        var network = (await many.Now()).Network;
        Yes(await many.Office.Meetings.Do(network, new MeetingRuleCommand.SetRule(LastFriday), 0, Loftet.Nina, Never));
        many.Mails();

        Yes(await many.Office.Meetings.Do(network, new MeetingRuleCommand.CancelMeeting(May), null, Loftet.Nina, Never));
        await many.Office.RunDue();

        var mails = many.Mails("er avlyst");
        Assert.Equal((39, 39), (mails.Length, mails.Distinct().Count()));
    }

    private async Task Begin()
    {
        await loftet.Publish(maximum: 10);
        await loftet.Comes("5501");
        await loftet.Comes("5503");
        await loftet.Comes("5512", host: "5510");
        loftet.Mails();
        await Do(new MeetingRuleCommand.SetRule(LastFriday), edition: 0);
        Assert.Empty(loftet.Mails());
    }

    private async Task Do(MeetingRuleCommand command, int? edition = null)
    {
        Yes(await loftet.Office.Meetings.Do((await loftet.Now()).Network, command, edition, Loftet.Nina, Never));
        await loftet.Office.RunDue();
    }

    private string LastCalendar() => Encoding.UTF8.GetString(loftet.Office.Post.Mails[^1].Attachments[0].Content.Span).Replace("\r\n ", "", StringComparison.Ordinal);
}
