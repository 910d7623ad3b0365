using Grants.Domain.Cases;
using Grants.Domain.Registrations;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>What those that wait are told while the rest goes on.</summary>
public sealed class WaitingTests
{
    private readonly Loftet loftet = new();

    [Fact]
    public async Task Those_that_wait_when_the_network_starts_are_told_where_they_stand()
    {
        await FullWithThreeWaiting();
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        loftet.Mails();

        await loftet.Closes(Closing.Start);

        Assert.Equal(
            [
                "kontakt@nr5503.kommune.example: «Barnevernløftet for Troms og Finnmark» starter – Harstad står fortsatt i kø",
                "kontakt@nr5510.kommune.example: «Barnevernløftet for Troms og Finnmark» starter – Kvæfjord står fortsatt i kø",
                "kontakt@nr5512.kommune.example: «Barnevernløftet for Troms og Finnmark» starter – Tjeldsund står fortsatt i kø",
            ],
            loftet.Mails("starter – ").Where(mail => !mail.EndsWith("er med", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("Harstad er fortsatt nummer 1 på ventelisten", Body("5503"), StringComparison.Ordinal);
        Assert.Contains("Påmeldingen fra Tjeldsund venter fortsatt på Ibestad", Body("5512"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_told_it_once_and_who_comes_on_a_later_day_is_not()
    {
        await FullWithThreeWaiting();
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Start);
        loftet.Mails();

        await loftet.Office.RunUntil("2020-06-17T09:00:00");
        await loftet.Comes("5520");

        Assert.Equal("kontakt@nr5520.kommune.example: Bardu står på venteliste til «Barnevernløftet for Troms og Finnmark»", string.Join(Environment.NewLine, loftet.Mails()));
    }

    [Fact]
    public async Task When_the_deadline_is_extended_each_is_told_where_it_stands()
    {
        await FullWithThreeWaiting();
        await loftet.Office.RunUntil("2020-06-16T09:00:00");

        await loftet.Closes(Closing.Extend, "2020-06-22T23:59:59");

        Assert.Contains("Tromsø er fortsatt påmeldt", Body("5501"), StringComparison.Ordinal);
        Assert.Contains("Harstad er fortsatt nummer 1 på ventelisten", Body("5503"), StringComparison.Ordinal);
        Assert.Contains("Påmeldingen fra Tjeldsund venter fortsatt på Ibestad", Body("5512"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_answer_an_offer_hears_that_it_ran_out_and_who_said_no_that_it_did()
    {
        await loftet.Publish(minimum: 1, maximum: 1);
        var first = await loftet.Comes("5501");
        await loftet.Comes("5503");
        var third = await loftet.Comes("5510");
        await loftet.Withdraws(first);

        await loftet.Office.RunUntil("2020-05-06T09:00:02");
        await loftet.Answers(third, false);

        Assert.Contains("Vi fikk ikke svar fra Harstad innen onsdag 6. mai", Body("5503"), StringComparison.Ordinal);
        Assert.Contains("Kvæfjord vil ikke ha plassen", Body("5510"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_a_network_that_has_started_is_offered_with_a_claim_that_comes()
    {
        var first = await FullWithThreeWaiting();
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Start);

        await loftet.Withdraws(first);

        Assert.Contains("Nettverket har startet. Sier dere ja, er avgiften", Body("5503"), StringComparison.Ordinal);
    }

    /// <summary>Tromsø has the one place: its registration's id.</summary>
    private async Task<CaseId> FullWithThreeWaiting()
    {
        await loftet.Publish(minimum: 1, maximum: 1);
        var first = await loftet.Comes("5501");
        await loftet.Comes("5503");
        await loftet.Comes("5510");
        await loftet.Comes("5512", host: "5514");
        return first;
    }

    /// <summary>Of the last mail to the municipality's contact.</summary>
    private string Body(string number) => loftet.Office.Post.Mails.Last(mail => mail.To.Address == $"kontakt@nr{number}.kommune.example").Text;
}
