using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Mails;
using Grants.Workflows.Tests.Stories;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>What who waits for a place reads of it: why there is none yet, and what an offer is of (source: MAILS.md, 7).</summary>
public sealed class OfferMailTests
{
    /// <summary>Harstad runs the service of Tjeldsund; the other two run their own.</summary>
    private const string Host = "5503", Hosted = "5512", First = "5501", Second = "5510";

    private static readonly Person Nina = new("Nina Nettverk", "nina@ks.example", "90000000", null);

    private readonly Loftet loftet = new();

    [Theory]
    [InlineData(Bokmal, "Nå er det plass til Kvæfjord i «Barnevernløftet for Troms og Finnmark» – svar innen onsdag 6. mai kl. 09.00")]
    [InlineData(Nynorsk, "No er det plass til Kvæfjord i «Barnevernløftet for Troms og Finnmark» – svar innan onsdag 6. mai kl. 09.00")]
    [InlineData(Bokmal, "Plassen er holdt av til dere til onsdag 6. mai kl. 09.00.")]
    [InlineData(Bokmal, "Kost og losji kommer i tillegg, anslagsvis 2 500 kroner per person for hver fysiske samling: 7 500 kroner for deltakerne dere har ført opp. Reisen betaler dere selv.")]
    [InlineData(Nynorsk, "Kost og losji kjem i tillegg, om lag 2 500 kroner per person for kvar fysiske samling: 7 500 kroner for deltakarane de har ført opp. Reisa betaler de sjølve.")]
    [InlineData(Bokmal, "Spørsmål? Ring Nina Nettverk, 900 00 000.")]
    public async Task An_offer_says_until_when_what_it_costs_and_whom_to_ask(Language language, string sentence)
    {
        var mail = await Mail(await OfferedToOne(), language);
        Assert.Contains(sentence, mail.Everything(), StringComparison.Ordinal);
        Assert.InRange(mail.Words(), 5, 110);
    }

    [Fact]
    public async Task Who_is_asked_is_the_first_of_the_organiser_s()
    {
        await OfferedToOne();
        Assert.Contains("Spørsmål? Skriv til Nina Nettverk, nina@ks.example.", Body($"kontakt@nr{Second}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_that_is_out_when_the_network_starts_is_told_with_its_end()
    {
        await loftet.Publish(minimum: 1, maximum: 2);
        var first = await loftet.Comes(First);
        await loftet.Comes(Host);
        await loftet.Comes(Second);
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Withdraws(first);
        await loftet.Closes(Closing.Start);

        Assert.Contains(
            loftet.Mails("vil dere ha plassen?"),
            mail => mail.EndsWith("«Barnevernløftet for Troms og Finnmark» starter – vil dere ha plassen? Svar innen torsdag 18. juni kl. 09.00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Bokmal, "Det er blitt plass til Harstad og Tjeldsund i «Barnevernløftet for Troms og Finnmark».")]
    [InlineData(Bokmal, "Tjeldsund venter på dere og får plass samtidig hvis dere sier ja.")]
    [InlineData(Nynorsk, "Tjeldsund ventar på dykk og får plass samstundes om de seier ja.")]
    public async Task A_host_reads_who_gets_a_place_with_it(Language language, string sentence) =>
        Assert.Contains(sentence, (await Mail((await OfferedToTwo(started: false)).Host, language)).Everything(), StringComparison.Ordinal);

    [Theory]
    [InlineData(Bokmal, "Nettverket har startet. Sier Harstad ja, er avgiften for Tjeldsund 11 625 kroner.")]
    [InlineData(Nynorsk, "Nettverket har starta. Seier Harstad ja, er avgifta for Tjeldsund 11 625 kroner.")]
    public async Task Whose_host_answers_reads_what_its_own_fee_is_then(Language language, string sentence)
    {
        var text = (await Mail((await OfferedToTwo(started: true)).Hosted, language)).Everything();
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain(language.Choose("ier dere ja", "ier de ja"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_has_not_answered_is_reminded_of_who_waits_for_it()
    {
        await loftet.Publish();
        await loftet.Comes(Hosted, host: Host);
        await loftet.Office.RunUntil("2020-06-14T12:00:00");

        var reminder = loftet.Office.Post.Mails.Last(mail => mail.To.Address == $"postmottak@nr{Host}.kommune.example" && mail.Subject.StartsWith("Blir ", StringComparison.Ordinal));
        Assert.Contains("Tjeldsund har meldt seg på, men får plass bare hvis Harstad også er med.", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tjeldsund", loftet.Office.Post.Mails.Last(mail => mail.To.Address == $"postmottak@nr{Second}.kommune.example").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bokmal, "Vi har fått påmeldingen. Det er én ledig plass i «Barnevernløftet for Troms og Finnmark», men Harstad og Tjeldsund skal ha plass samtidig og trenger to.")]
    [InlineData(Nynorsk, "Vi har fått påmeldinga. Det er éin ledig plass i «Barnevernløftet for Troms og Finnmark», men Harstad og Tjeldsund skal ha plass samstundes og treng to.")]
    public async Task Who_needs_more_room_than_there_is_reads_how_much_there_is(Language language, string sentence) =>
        Assert.Contains(sentence, (await Mail((await OneLeftForTwo()).Host, language, RegistrationNoticeKind.Receipt)).Everything(), StringComparison.Ordinal);

    [Theory]
    [InlineData(Bokmal, "Vi har fått påmeldingen. Andre kommuner står foran dere i køen til «Barnevernløftet for Troms og Finnmark».")]
    [InlineData(Nynorsk, "Vi har fått påmeldinga. Andre kommunar står framfor dykk i køen til «Barnevernløftet for Troms og Finnmark».")]
    public async Task Who_waits_behind_them_is_not_told_that_all_is_taken(Language language, string sentence)
    {
        var text = (await Mail((await OneLeftForTwo()).Behind, language, RegistrationNoticeKind.Receipt)).Everything();
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain(language.Choose("opptatt", "opptekne"), text, StringComparison.Ordinal);
    }

    /// <summary>The one place is given up, and Kvæfjord is next.</summary>
    private async Task<CaseId> OfferedToOne()
    {
        await loftet.Publish(minimum: 1, maximum: 1);
        var first = await loftet.Comes(First);
        var second = await loftet.Comes(Second);
        await loftet.Withdraws(first);
        Assert.Equal(PlaceState.Offered, await loftet.PlaceOf(second));
        return second;
    }

    private async Task<(CaseId Host, CaseId Hosted)> OfferedToTwo(bool started)
    {
        await loftet.Publish(minimum: 1, maximum: 2);
        var (first, second) = (await loftet.Comes(First), await loftet.Comes(Second));
        var hosted = await loftet.Comes(Hosted, host: Host);
        var host = await loftet.Comes(Host);
        if (started)
        {
            await loftet.Office.RunUntil("2020-06-16T09:00:00");
            await loftet.Closes(Closing.Start);
        }

        await loftet.Withdraws(first);
        await loftet.Withdraws(second);
        Assert.Equal((PlaceState.Offered, PlaceState.Offered), (await loftet.PlaceOf(host), await loftet.PlaceOf(hosted)));
        return (host, hosted);
    }

    /// <summary>Of two places Tromsø has one; Harstad needs two, and Kvæfjord came after it.</summary>
    private async Task<(CaseId Host, CaseId Behind)> OneLeftForTwo()
    {
        await loftet.Publish(minimum: 1, maximum: 2);
        await loftet.Comes(First);
        await loftet.Comes(Hosted, host: Host);
        var (host, behind) = (await loftet.Comes(Host), await loftet.Comes(Second));
        Assert.Equal((PlaceState.WaitingList, PlaceState.WaitingList), (await loftet.PlaceOf(host), await loftet.PlaceOf(behind)));
        return (host, behind);
    }

    /// <summary>The mail as it stands now, in a form of Norwegian that the municipality need not have.</summary>
    private async Task<MailText> Mail(CaseId id, Language language, RegistrationNoticeKind kind = RegistrationNoticeKind.Place)
    {
        var file = (await loftet.Office.Registrations.Open(id, TestOffice.Never))!;
        var (network, own, now) = (file.Network, file.Registration.Municipality, loftet.Office.Clock.GetCurrentInstant());
        static string NameOf(MunicipalityNumber number) => Loftet.Register.Known(number, new(2020, 6, 1)).Name;
        return RegistrationMails.Of(
            new(kind, 1),
            new(
                network, file.State, file.State.Place, Loftet.Register.Known(own, new(2020, 6, 1)), "KS", "Kari Kontakt", file.Registration.Host is { } host ? NameOf(host) : null,
                network.Roster.InLine(own), 11_625, $"https://nettverk.example/pamelding/{id}", now)
            {
                Asked = Nina,
                Hosted = [.. WaitingWords.WithHost(network, own, NameOf)],
            },
            language);
    }

    private string Body(string to) => loftet.Office.Post.Mails.Last(mail => mail.To.Address.StartsWith(to, StringComparison.Ordinal)).Text;
}
