using Grants.Domain.Registrations;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>What a municipality is told whose service another one runs, and what comes of its claim.</summary>
public sealed class HostedTests
{
    private const string Host = "5503", Hosted = "5512";

    private readonly Loftet loftet = new();

    [Fact]
    public async Task When_its_host_leaves_a_network_that_runs_it_waits_and_is_asked_to_wait_with_the_money()
    {
        await StartedAndLeft();

        Assert.Equal("Påmeldingen til «Barnevernløftet for Troms og Finnmark» venter på Harstad", Subjects("kontakt@nr5512").Last());
        Assert.Contains("Vent med å betale til dere hører fra arrangøren", Body("kontakt@nr5512"), StringComparison.Ordinal);
        Assert.DoesNotContain("står fortsatt i kø", string.Concat(Subjects("kontakt@nr5512")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organiser_is_asked_what_comes_of_both_claims()
    {
        await StartedAndLeft();

        Assert.Equal(
            [
                "Harstad har trukket seg fra «Barnevernløftet for Troms og Finnmark» – avgjør kravet",
                "Tjeldsund har mistet plassen i «Barnevernløftet for Troms og Finnmark» – avgjør kravet",
            ],
            Subjects("nina@").Where(subject => subject.EndsWith("avgjør kravet", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_not_pressed_to_pay_while_it_waits_and_is_again_when_it_is_back()
    {
        await StartedAndLeft();
        await loftet.Office.RunUntil("2020-09-01T09:00:00");
        Assert.DoesNotContain(Subjects("kontakt@nr5512"), subject => subject.StartsWith("Påminnelse", StringComparison.Ordinal));

        await loftet.Comes(Host);

        Assert.Contains("Tjeldsund har fått plassen tilbake", loftet.Office.Post.Mails.Last(mail => mail.Subject == "Tjeldsund er med i «Barnevernløftet for Troms og Finnmark»").Text, StringComparison.Ordinal);
        Assert.Contains(Subjects("kontakt@nr5512"), subject => subject.StartsWith("Andre påminnelse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_offer_to_its_host_tells_it_that_the_host_answers()
    {
        await loftet.Publish(minimum: 1, maximum: 2);
        var (first, second) = (await loftet.Comes("5501"), await loftet.Comes("5510"));
        await loftet.Comes(Hosted, host: Host);
        var host = await loftet.Comes(Host);
        await loftet.Withdraws(first);
        await loftet.Withdraws(second);

        Assert.Equal("Ledig plass i «Barnevernløftet for Troms og Finnmark» – Harstad svarer for dere", Subjects("kontakt@nr5512").Last());
        await loftet.Answers(host, true);
        Assert.Equal("Tjeldsund har fått plass i «Barnevernløftet for Troms og Finnmark»", Subjects("kontakt@nr5512").Last());
    }

    [Fact]
    public async Task Who_has_withdrawn_has_answered_and_is_not_reminded()
    {
        await loftet.Publish();
        await loftet.Withdraws(await loftet.Comes("5501"));

        await loftet.Office.RunUntil("2020-06-14T12:00:00");

        Assert.DoesNotContain(Subjects("postmottak@nr5501"), subject => subject.StartsWith("Blir ", StringComparison.Ordinal));
    }

    /// <summary>Both are in when the network starts, and then the host withdraws.</summary>
    private async Task StartedAndLeft()
    {
        await loftet.Publish(minimum: 1);
        var host = await loftet.Comes(Host);
        var hosted = await loftet.Comes(Hosted, host: Host);
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Start);
        await loftet.Office.RunUntil("2020-06-18T09:00:00");
        await loftet.Withdraws(host);
        Assert.Equal(PlaceState.WaitingForHost, await loftet.PlaceOf(hosted));
    }

    private IEnumerable<string> Subjects(string to) => loftet.Office.Post.Mails.Where(mail => mail.To.Address.StartsWith(to, StringComparison.Ordinal)).Select(mail => mail.Subject);

    private string Body(string to) => loftet.Office.Post.Mails.Last(mail => mail.To.Address.StartsWith(to, StringComparison.Ordinal)).Text;
}
