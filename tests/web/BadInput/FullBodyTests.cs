using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// Every field as long as it may be, all at once, of characters that take the most room when they are stored. A row holds 512 KiB:
/// what does not fit is refused, and what was taken leaves the case able to go on.
/// </summary>
[Collection(nameof(World))]
public sealed class FullBodyTests(World world)
{
    private const int Text = 20_000;

    public static TheoryData<string> Letters => ["<", "æ", "a"];

    [Theory, MemberData(nameof(Letters))]
    public Task A_call(string letter)
    {
        var call = Bodies.Call("full-2026", "2026-12-15T23:59:59");
        (call["purpose"], call["title"], call["officeName"]) = (Long(letter, 5_000), Long(letter, 300), Long(letter, 300));
        call["assessment"] = Rows(50, number => new JsonObject { ["id"] = $"a{number}", ["text"] = Long(letter, 1_000) });
        call["activities"] = Rows(50, number => new JsonObject { ["id"] = $"b{number}", ["text"] = Long(letter, 1_000) });
        return Survives(new Example("POST /api/calls", GrantsApp.Administrator) { Json = call });
    }

    [Theory, MemberData(nameof(Letters))]
    public Task A_network(string letter)
    {
        var network = Bodies.Network("full");
        (network["text"], network["title"]) = (Long(letter, Text), Long(letter, 300));
        return Survives(new Example("POST /api/networks", World.Organiser) { Json = network });
    }

    [Theory, MemberData(nameof(Letters))]
    public Task Points(string letter)
    {
        var scores = Bodies.Scores;
        foreach (var (_, score) in scores["scores"]!.AsObject()) score!["reason"] = Long(letter, Text);
        scores["changeReason"] = Long(letter, Text);
        return Survives(new Example("PUT /api/applications/{id}/scores", GrantsApp.OtherCaseworker, world.Named["scored"]) { Json = scores });
    }

    [Theory, MemberData(nameof(Letters))]
    public async Task A_proposal_and_its_letter(string letter)
    {
        var proposal = Bodies.Proposal;
        proposal["reasons"] = Long(letter, Text / 2);
        proposal["terms"] = Rows(50, _ => JsonValue.Create(Long(letter, Text / 100)));
        var proposed = new Example("POST /api/applications/{id}/propose", GrantsApp.Caseworker, world.Named["scored"]) { Json = proposal };
        Assert.Equal(200, (await world.Send(proposed)).Status);
        var approval = new Example("POST /api/applications/{id}/approve", GrantsApp.Approver, world.Named["scored"]);
        var approved = await world.SendNext(new BadRequest(approval, approval.By, []).ToSent(world.TokenOf(approval.By)));
        Assert.Equal(200, approved.Status);
        Assert.Null(await new Aftermath(world).Of(approval, approved));
    }

    [Theory, MemberData(nameof(Letters))]
    public Task An_application(string letter)
    {
        var application = Bodies.Application();
        (application["goals"], application["activityText"], application["title"]) = (Long(letter, Text), Long(letter, Text), Long(letter, 300));
        application["plan"]!["description"] = Long(letter, Text);
        application["riskAssessments"]![0]!["summary"] = Long(letter, Text);
        application["budget"]!["costs"] = Rows(letter is "æ" ? 60 : 100, _ => new JsonObject { ["text"] = Long(letter, 300), ["amount"] = 1 });
        return Survives(new Example("PUT /api/applications/{id}", GrantsApp.Contact, world.Named["draft"]) { Json = application, IfMatch = "*" });
    }

    [Theory, MemberData(nameof(Letters))]
    public Task A_message(string letter) => Survives(
        new Example("POST /api/applications/{id}/messages", GrantsApp.Caseworker, world.Named["inReview"]) { Json = new JsonObject { ["text"] = Long(letter, Text) } });

    [Theory, MemberData(nameof(Letters))]
    public async Task Findings_on_every_criterion_one_after_the_other(string letter)
    {
        await world.Rewind();
        foreach (var criterion in Domain.Applications.Criteria.AllCriteria.Ids)
        {
            var example = new Example("PUT /api/applications/{id}/criteria/{criterionId}", GrantsApp.Caseworker, world.Named["inReview"], criterion.Value)
            {
                Json = new JsonObject { ["result"] = "met", ["reason"] = Long(letter, Text) },
            };
            var answer = await world.SendNext(new BadRequest(example, example.By, []).ToSent(world.TokenOf(example.By)));
            Assert.True(answer.Status is 200 || answer.Code() is "too-large", answer.Text);
        }

        var withdrawn = new Example("POST /api/applications/{id}/withdraw", GrantsApp.Contact, world.Named["inReview"]);
        Assert.Equal(200, (await world.SendNext(new BadRequest(withdrawn, withdrawn.By, []).ToSent(world.TokenOf(withdrawn.By)))).Status);
        Assert.Null(await new Aftermath(world).Of(withdrawn, new(200, null, null!, [], default)));
    }

    private async Task<Answer> Survives(Example example)
    {
        var answer = await world.Send(example);
        Assert.True(answer.Status is >= 200 and < 300 || answer.Code() is "too-large", answer.Text);
        if (!answer.IsRefusal) Assert.Null(await new Aftermath(world).Of(example, answer));
        return answer;
    }

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length));

    private static JsonArray Rows(int count, Func<int, JsonNode?> row) => [.. Enumerable.Range(0, count).Select(row)];
}
