using Grants.Domain.Networks;
using Grants.Domain.Tests.Applications;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Networks;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("2018-02-28", false)]
    [InlineData("2018-03-01", true)]
    [InlineData("2018-10-31", true)]
    [InlineData("2018-11-01", false)]
    public void A_membership_holds_on_its_first_and_last_day(string day, bool member) =>
        Assert.Equal(member, Network(new Membership(Vestland.Alver, new(2018, 3, 1), new(2018, 10, 31))).HasMember(Vestland.Alver, Date(day)));

    [Fact]
    public void Without_an_end_it_goes_on() =>
        Assert.True(Network(new Membership(Vestland.Alver, new(2018, 3, 1), null)).HasMember(Vestland.Alver, new(2099, 1, 1)));

    [Fact]
    public void A_municipality_can_come_back() =>
        Assert.True(Network(new Membership(Vestland.Alver, new(2018, 1, 1), new(2018, 1, 31)), new Membership(Vestland.Alver, new(2018, 6, 1), null)).HasMember(Vestland.Alver, new(2018, 6, 1)));

    [Fact]
    public void Another_municipality_is_no_member() =>
        Assert.False(Network(new Membership(Vestland.Alver, new(2018, 1, 1), null)).HasMember(Vestland.Bergen, new(2018, 6, 1)));

    [Fact]
    public void The_members_at_the_receipt_are_kept_with_it()
    {
        var received = new CallLife().Sent().Log.OfType<Domain.Applications.SubmissionEvent.WasReceived>().Single();

        Assert.Equal([Vestland.Alver, Vestland.Osteroy], received.Members!.Value.AsEnumerable());
    }

    private static Network Network(params Membership[] members) => new("hordaland", "Læringsnettverk", Hordaland2018.Call.Office, [.. members]);
}
