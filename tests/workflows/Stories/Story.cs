using System.Text;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;

namespace Grants.Workflows.Tests.Stories;

/// <summary>
/// A case from draft to letter, as acts at instants. An act that has been done is not done again, so that after an interruption the
/// whole story can be told once more from its beginning, as people do who try again.
/// </summary>
internal static class Story
{
    public static readonly byte[] Document = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    public static async Task<CaseId> Tell(TestOffice office)
    {
        await office.SetUp();
        await office.RunUntil("2018-10-15T09:00:00");
        var id = await office.Begin(Hordaland.Form());
        await Attach(office, id);
        if ((await office.Open(id)).State.Submission.Leaders.IsEmpty)
            TestOffice.Yes(await office.Applications.AskLeaders(id, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.RunUntil("2018-10-16T09:00:00");
        await Answer(office, id, true, await office.Leader(Hordaland.Alver));
        await office.RunUntil("2018-10-20T09:00:00");
        if (!(await office.Open(id)).State.Submission.IsReceived) await office.Submit(id);
        await office.RunUntil("2018-10-30T08:00:00");
        await Answer(office, id, true, await office.Leader(Hordaland.Osteroy));
        await office.RunUntil("2018-11-05T09:00:00");
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per, Hordaland.Anne])
            await office.Do(id, one, new ApplicationCommand.DeclareImpartiality(true));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Assign(Hordaland.Berit.Person));
        foreach (var (who, points) in (((Actor.Staff, int)[])[(Hordaland.Berit, 4), (Hordaland.Per, 5)]))
            if (!(await office.Open(id)).State.Judgement.Scores.ContainsKey(who.Person)) await office.Do(id, who, Hordaland.Points(points));
        if ((await office.Open(id)).State.Decision.Number is 0)
            await office.Do(id, Hordaland.Berit, new ApplicationCommand.Propose(DecisionOutcome.Grant, 300_000, "Planen er god.", ["Send regnskap."]));
        await office.RunUntil("2018-11-07T09:00:00");
        if ((await office.Open(id)).State.Decision.Approved is null) await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        await office.RunUntil("2018-11-08T12:00:00");
        return id;
    }

    private static async Task Attach(TestOffice office, CaseId id)
    {
        using var content = new MemoryStream(Document);
        var added = TestOffice.Yes(await office.Attachments.Add(
            id, await office.Contact(Hordaland.Alver), "vurdering.pdf", "riskAssessment", content, "a1", TestOffice.Never));
        var file = await office.Open(id);
        if (file.Draft.Form.RiskAssessments!.Value[0].AttachmentId == added.Id) return;
        TestOffice.Yes(await office.Drafts.Save(
            id, file.Draft.Edition, Hordaland.Form(attachment: added.Id), await office.Contact(Hordaland.Alver), TestOffice.Never));
    }

    private static async Task Answer(TestOffice office, CaseId id, bool participates, Actor.Leader leader)
    {
        if ((await office.Open(id)).State.Submission.Leaders[leader.Municipality].Participates == participates) return;
        await office.Do(id, leader, new ApplicationCommand.Answer(leader.Municipality, participates));
    }
}
