using Grants.Contracts;
using Grants.Domain.Applications.Criteria;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Tests.Stories;

/// <summary>What the queue tells of an application is so at every time of its life.</summary>
public sealed class QueueTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Theory]
    [InlineData("2018-10-20T09:00:00")]
    [InlineData("2018-11-05T09:00:00")]
    public async Task What_lacks_is_told_before_the_deadline_and_after_it(string at)
    {
        await office.SetUp();
        await office.Submit(await office.Begin(Hordaland.Form()));
        await office.RunUntil(at);
        var row = await Row();
        Assert.Equal((CriterionId.RiskAssessment, CriterionId.LeadershipAnchored), (Assert.Single(row.NotMet), Assert.Single(row.Unknown)));
    }

    [Fact]
    public async Task What_a_leader_has_answered_is_known()
    {
        await Story.Tell(office);
        var row = await Row();
        Assert.Empty(row.NotMet.AddRange(row.Unknown));
    }

    private async Task<Summary> Row()
    {
        await foreach (var row in new ReviewQueue(office.Cases).Of(Hordaland.Office, null, Hordaland.Berit.Person, TestOffice.Never)) return row;
        throw new InvalidOperationException("The queue is empty.");
    }
}
