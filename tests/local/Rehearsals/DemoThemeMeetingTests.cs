using Grants.Domain.ThemeMeetings;
using Grants.Local.Rehearsals;
using Grants.Workflows.ThemeMeetings;
using Microsoft.Extensions.DependencyInjection;
using static Grants.Local.Tests.Rehearsals.MadeDemo;

namespace Grants.Local.Tests.Rehearsals;

/// <summary>Where the theme meetings of the demo are, and whose turn it is.</summary>
public sealed class DemoThemeMeetingTests(MadeDemo made) : IClassFixture<MadeDemo>
{
    [Theory]
    [InlineData(Monday, DemoThemeMeetings.Scheduled, ThemeMeetingStatus.Scheduled)]
    [InlineData(AfterEaster, DemoThemeMeetings.Scheduled, ThemeMeetingStatus.Scheduled)]
    [InlineData(Monday, DemoThemeMeetings.Asked, ThemeMeetingStatus.Requested)]
    [InlineData(AfterEaster, DemoThemeMeetings.Asked, ThemeMeetingStatus.Requested)]
    public async Task Each_is_where_its_story_has_it_and_the_organiser_is_to_act(string morning, string municipality, ThemeMeetingStatus status)
    {
        var file = await Meeting(morning, municipality);

        Assert.Equal((status, MeetingSide.Organiser), (StatusOfMeeting.Of(file.State), MeetingWords.Next(file.State, made.On(morning).Now).Who));
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public async Task The_speaker_that_is_booked_and_busy_is_not_proposed_to_the_other_then(string morning)
    {
        var (voss, stord) = (await Meeting(morning, DemoThemeMeetings.Scheduled), await Meeting(morning, DemoThemeMeetings.Asked));
        var proposed = TimeProposals.Of(stord.State with { People = voss.State.People }, stord.Around, Domain.Calendar.Oslo.DateOf(made.On(morning).Now));

        Assert.DoesNotContain(proposed.SelectMany(wish => wish.Starts), starts => starts < voss.State.Time!.Ends && starts.Plus(MeetingTime.Usual) > voss.State.Time.Starts);
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public async Task Its_people_have_had_their_mails(string morning)
    {
        var voss = await Meeting(morning, DemoThemeMeetings.Scheduled);
        var mails = made.On(morning).Notices.Where(notice => notice.StartsWith($"{voss.Id}~", StringComparison.Ordinal)).Select(notice => notice.Split('~')[1]).CountBy(notice => notice);

        Assert.Equal(["booked-1 2", "preparation-1 2", "received-1 2", "scheduled-1 2"], mails.Select(mail => $"{mail.Key} {mail.Value}").Order(StringComparer.Ordinal));
    }

    private async Task<ThemeMeetingFile> Meeting(string morning, string municipality) =>
        await made.On(morning).Services.GetRequiredService<ThemeMeetingStore>().Of(Basics.Ks, CancellationToken.None).SingleAsync(file => file.State.Municipality.ToString() == municipality);
}
