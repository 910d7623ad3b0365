using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Stories;

public sealed class MessageTests
{
    private readonly InMemoryRowStore rows = new();

    [Fact]
    public async Task What_is_postponed_is_tried_again_after_longer_and_longer_pauses()
    {
        var office = new TestOffice(rows) { Post = { Answer = _ => new Delivery.Postponed("451 busy") } };
        await Asked(office);
        var pauses = new List<double>();
        for (var left = 4; left > 0; left--)
        {
            var before = office.Clock.GetCurrentInstant();
            office.Clock.MoveTo((await office.Alarms.First(TestOffice.Never))!.Value);
            pauses.Add((office.Clock.GetCurrentInstant() - before).TotalMinutes);
            await office.RunDue();
        }

        Assert.Equal([1, 2, 4, 8], pauses);
    }

    [Fact]
    public async Task What_is_postponed_arrives_with_the_same_key()
    {
        var office = new TestOffice(rows) { Post = { Answer = _ => new Delivery.Postponed("451 busy") } };
        await Asked(office);
        office.Post.Answer = _ => new Delivery.Accepted();
        await office.RunUntil("2018-10-14T12:00:00");
        Assert.All(ToLeaders(office).GroupBy(mail => mail.To.Address), mails => Assert.Single(mails.Select(mail => mail.Key).Distinct()));
    }

    [Fact]
    public async Task What_is_refused_is_a_bounce_on_the_case()
    {
        var office = new TestOffice(rows) { Post = { Answer = Refuse } };
        var id = await Asked(office);
        Assert.Equal(Hordaland.Osteroy, Assert.Single((await office.Open(id)).State.Submission.Bounces).Municipality);
    }

    [Fact]
    public async Task The_lead_learns_of_a_leader_who_is_not_reached()
    {
        var office = new TestOffice(rows) { Post = { Answer = Refuse } };
        await Asked(office);
        Assert.Single(office.Post.Mails, mail => mail.Key.Contains("leadernotreached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_so_too_and_what_the_lead_can_do()
    {
        var office = new TestOffice(rows) { Post = { Answer = Refuse } };
        var id = await Asked(office);

        Assert.Contains(
            Expectations.Of(await office.Open(id), office.Clock.GetCurrentInstant()),
            one => (one.Of, one.What.Bokmal, one.By) is
                (ExpectedOf.Applicant, "Rett navnet eller adressen til lederen i Osterøy i søknaden. Spørsmålet kom ikke fram", { Month: 11, Day: 1 }));
        Assert.Contains(
            await Journal.Of(office.Cases.Log(id, TestOffice.Never)),
            entry => entry.What.Bokmal == "Spørsmålet til kommuneledelsen kom ikke fram" && entry.Withheld is null);
    }

    [Fact]
    public async Task A_leader_who_is_asked_anew_is_awaited_again()
    {
        var office = new TestOffice(rows) { Post = { Answer = Refuse } };
        var id = await Asked(office);
        office.Clock.MoveTo(Hordaland.At("2018-10-15T09:00:00"));
        TestOffice.Yes(await office.Applications.PassOn(
            id, await office.Leader(Hordaland.Osteroy), Hordaland.Osteroy, new("Nina Ny", "nina@4630.kommune.example", null, null), TestOffice.Never));
        await office.RunDue();

        Assert.Contains(
            Expectations.Of(await office.Open(id), office.Clock.GetCurrentInstant()), one => one.What.Bokmal == "Ledelsen i Osterøy svarer om kommunen er med");
    }

    [Fact]
    public async Task What_was_refused_leaves_the_outbox()
    {
        var office = new TestOffice(rows) { Post = { Answer = Refuse } };
        await Asked(office);
        await office.RunUntil("2018-10-15T06:00:00");
        Assert.Single(office.Post.Mails, mail => mail.To.Address.StartsWith("leder@4630", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_only_host_takes_over_what_a_dead_one_had_claimed()
    {
        await DiedWhileSending();
        var next = new TestOffice(rows, clock: Later(), instance: "host-2");
        await next.RunDue();
        Assert.Equal(2, ToLeaders(next).Count());
    }

    [Fact]
    public async Task One_of_several_hosts_waits_until_a_claim_runs_out()
    {
        await DiedWhileSending();
        var next = new TestOffice(rows, clock: Later(), instance: "host-2", only: false);
        await next.RunDue();
        var first = ToLeaders(next).Count();
        await next.RunUntil("2018-10-14T09:06:00");
        Assert.Equal((1, 2), (first, ToLeaders(next).Count()));
    }

    [Fact]
    public async Task A_sender_whose_claim_has_run_out_does_not_bring_back_what_another_has_sent()
    {
        var office = new TestOffice(rows, only: false);
        var other = new TestOffice(rows, office.Files, office.Post, office.Clock, "host-2", only: false);
        var taken = 0;
        office.Post.Answer = _ =>
        {
            if (Interlocked.Increment(ref taken) > 1) return new Delivery.Accepted();
            // While the first one waits for the mail system, its claim runs out and the other one sends.
            office.Clock.MoveTo(Hordaland.At("2018-10-14T09:10:00"));
            other.RunDue().GetAwaiter().GetResult();
            return new Delivery.Postponed("timeout");
        };
        var id = await Asked(office);
        await office.RunUntil("2018-10-15T06:00:00");
        Assert.Empty(rows.Range(id.Partition, $"{id.Own}~outbox~", $"{id.Own}~outbox~\u007f", TestOffice.Never).ToBlockingEnumerable());
    }

    private static Delivery Refuse(OutgoingMail mail) =>
        mail.To.Address == "leder@4630.kommune.example" ? new Delivery.Refused("550 unknown") : new Delivery.Accepted();

    private static IEnumerable<OutgoingMail> ToLeaders(TestOffice office) =>
        office.Post.Mails.Where(mail => mail.To.Address.StartsWith("leder@", StringComparison.Ordinal));

    private static TestClock Later() => new(Hordaland.At("2018-10-14T09:00:01"));

    private static async Task<CaseId> Asked(TestOffice office)
    {
        await office.SetUp();
        var id = await office.Begin(Hordaland.Form());
        TestOffice.Yes(await office.Applications.AskLeaders(id, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.RunDue();
        return id;
    }

    /// <summary>The host goes down while the mail system has the first leader's message.</summary>
    private async Task DiedWhileSending()
    {
        var office = new TestOffice(rows);
        office.Post.Answer = mail => mail.To.Address.StartsWith("leder@", StringComparison.Ordinal) ? throw new IOException("Power cut.") : new Delivery.Accepted();
        await Assert.ThrowsAsync<IOException>(() => Asked(office));
    }
}
