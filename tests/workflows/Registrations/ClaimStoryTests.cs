using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Claims;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Stories;
using NodaTime;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>Summer and autumn of 2020: what the fee is claimed of whom, and what comes of it.</summary>
public sealed class ClaimStoryTests
{
    private readonly Loftet loftet = new();

    [Fact]
    public async Task All_39_are_claimed_what_the_table_says_and_numbered_without_holes()
    {
        var all = Loftet.Register.On(new(2020, 6, 1)).Select(row => row.Number.ToString()).ToArray();
        await Started(all);

        var claims = await Claims();
        Assert.Equal((39, 39), (all.Length, claims.Length));
        Assert.Equal(Enumerable.Range(1, 39), claims.Select(file => file.State.Claim!.Number!.Value.Sequence));
        Assert.All(claims, file =>
        {
            var population = Loftet.Register.Known(file.Registration.Municipality, new(2020, 6, 23)).Population;
            Assert.Equal((population, FeeOf(population), new LocalDate(2020, 7, 23)), (file.State.Claim!.Population.Count, file.State.Claim.Amount, file.State.Claim.Due));
        });
        Assert.Equal(39, claims.Select(file => file.State.Claim!.Kid).Distinct().Count());
        var mails = loftet.Mails("forfall torsdag 23. juli");
        Assert.Equal((78, 39, 39), (mails.Distinct().Count(), mails.Count(mail => mail.StartsWith("kontakt@", StringComparison.Ordinal)), mails.Count(mail => mail.StartsWith("postmottak@", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_contact_has_the_document_for_OU_funding_with_the_claim_and_the_registry_has_it_too()
    {
        await Started("5501");

        var mails = loftet.Office.Post.Mails.Where(mail => mail.Subject.Contains("forfall", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["kontakt@nr5501.kommune.example", "postmottak@nr5501.kommune.example"], mails.Select(mail => mail.To.Address).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Equal("ou-midler-5501.pdf", Assert.Single(mail.Attachments).Name));
    }

    [Fact]
    public async Task Who_withdraws_before_the_start_is_never_claimed_and_who_joins_after_it_is_claimed_when_confirmed()
    {
        await loftet.Publish(minimum: 1);
        var gone = await loftet.Comes("5501");
        await loftet.Comes("5503");
        await loftet.Withdraws(gone);
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Start);
        Assert.Equal(["5503"], await Claimed());

        await loftet.Office.RunUntil("2020-09-01T09:00:00");
        await loftet.Comes("5510");

        Assert.Equal(["5503", "5510"], await Claimed());
        Assert.Equal(new LocalDate(2020, 10, 1), (await Claims())[1].State.Claim!.Due);
    }

    [Fact]
    public async Task Of_two_that_withdraw_one_is_credited_half_by_the_terms_and_the_other_all()
    {
        var ids = await Started("5501", "5503", "5510");
        foreach (var id in ids[..2]) await loftet.Withdraws(id);
        Assert.Equal(2, loftet.Mails("nina@ks.example: ").Count(mail => mail.Contains("har trukket seg", StringComparison.Ordinal)));

        await Do(ids[0], new ClaimCommand.GiveCredit(27_500, "Trakk seg etter fristen: halv avgift."));
        await Do(ids[1], new ClaimCommand.GiveCredit(null, "Arrangørens feil."));

        Assert.Equal((27_500L, 0L), ((await Open(ids[0])).Left, (await Open(ids[1])).Left));
        Assert.Equal(4, loftet.Mails("er kreditert").Length);
    }

    [Fact]
    public async Task A_credit_by_mistake_is_taken_back_and_the_reminders_come_as_they_would_have()
    {
        var ids = await Started("5501");
        await Do(ids[0], new ClaimCommand.GiveCredit(null, "Feil kommune."));
        loftet.Mails();

        await Do(ids[0], new ClaimCommand.TakeBackCredit(null, "Gjaldt en annen kommune."));

        Assert.Equal(["kontakt@nr5501.kommune.example", "postmottak@nr5501.kommune.example"], loftet.Mails("gjelder likevel").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        await loftet.Office.RunUntil("2020-08-06T12:00:00");
        Assert.Equal(2, loftet.Mails("Påminnelse: ").Length);
        Assert.Empty((await loftet.Office.Verify()).Faults);
    }

    [Fact]
    public async Task A_list_from_the_bank_pays_many_tells_its_faults_by_line_and_says_nothing_new_the_second_time()
    {
        await Started("5501", "5503", "5510");
        var kids = (await Claims()).Select(file => (file.State.Claim!.Kid, file.State.Claim.Amount)).ToArray();
        await loftet.Office.RunUntil("2020-07-10T09:00:00");
        var list = $"KID;Beløp;Dato\n{kids[0].Kid};{kids[0].Amount};2020-07-02\n\n{kids[1].Kid}\t20 000,00\t01.07.2020\n{kids[2].Kid};en krone;2020-07-02\n1234;5;2020-07-02\n{kids[2].Kid};99999999;2020-07-02\n";

        var (first, second) = (await Take(list), await Take(list));

        Assert.Equal((2, 0, 0, 2), (first.Taken, first.Known, second.Taken, second.Known));
        Assert.Equal("5 not-an-amount; 6 unknown-kid; 7 more-than-left", string.Join("; ", first.Faults.Select(fault => $"{fault.Line} {fault.Code}")));
        Assert.Equal((0L, kids[1].Amount - 20_000), ((await Claims())[0].State.Claim!.Left, (await Claims())[1].State.Claim!.Left));
    }

    [Fact]
    public async Task Who_has_not_paid_is_reminded_twice_and_then_the_organiser_hears_of_it_and_the_last_one_pays()
    {
        var ids = await Started("5501", "5503", "5510");
        await Do(ids[0], new ClaimCommand.Pay(new(2020, 6, 23), null, null));
        loftet.Mails();

        await loftet.Office.RunUntil("2020-08-06T12:00:00");
        Assert.Equal(4, loftet.Mails("Påminnelse: ").Length);
        await Do(ids[1], new ClaimCommand.Pay(new(2020, 8, 6), null, null));
        await loftet.Office.RunUntil("2020-08-20T12:00:00");
        var mails = loftet.Mails();
        Assert.Equal(
            ["kontakt@nr5510.kommune.example", "nina@ks.example", "postmottak@nr5510.kommune.example"],
            mails.Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal((2, 1), (mails.Count(mail => mail.Contains("Andre påminnelse", StringComparison.Ordinal)), mails.Count(mail => mail.Contains("har ikke betalt", StringComparison.Ordinal))));
        await Do(ids[2], new ClaimCommand.Pay(new(2020, 8, 20), null, null));

        await loftet.Office.RunUntil("2020-12-01T09:00:00");
        Assert.Empty(loftet.Mails());
        Assert.All(await Claims(), file => Assert.Equal(ClaimStatus.Paid, file.State.Claim!.StatusOn(new(2020, 12, 1))));
    }

    [Fact]
    public async Task The_organiser_hears_once_of_all_that_fell_due_together_and_of_one_that_comes_back_later_by_itself()
    {
        var ids = await Started("5501", "5503", "5510", "5512");
        await Do(ids[3], new ClaimCommand.Pay(new(2020, 6, 23), null, null));

        await loftet.Office.RunUntil("2020-08-20T12:00:00");
        var mail = Assert.Single(loftet.Office.Post.Mails, mail => mail.To.Address == "nina@ks.example" && mail.Subject.Contains("ikke betalt", StringComparison.Ordinal));
        Assert.StartsWith("3 kommuner har ikke betalt for ", mail.Subject, StringComparison.Ordinal);
        Assert.All(["Tromsø: 55\u00a0000 kroner gjenstår av krav 2020/1", "Harstad", "Kvæfjord"], shown => Assert.Contains(shown, mail.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Tjeldsund", mail.Text, StringComparison.Ordinal);

        loftet.Mails();
        await loftet.Office.RunUntil("2020-09-01T12:00:00");
        await Do(ids[3], new ClaimCommand.UndoPayment(1, "Gjaldt en annen kommune."));
        Assert.Equal("nina@ks.example: Tjeldsund har ikke betalt for «Barnevernløftet for Troms og Finnmark»", string.Join("; ", loftet.Mails("nina@")));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_made_waits_for_a_person_and_the_registration_goes_on_without_it()
    {
        var files = new BrokenFileStore { IsBroken = true };
        var broken = new Loftet(new TestOffice(new InMemoryRowStore(), clock: new(Hordaland.At("2020-05-04T09:00:00")), municipalities: Loftet.Register, filesOf: files.Over));
        await broken.Publish(minimum: 1);
        var id = await broken.Comes("5501");
        await broken.Office.RunUntil("2020-06-16T09:00:00");
        await broken.Closes(Closing.Start);
        await broken.Office.RunUntil("2020-06-17T09:00:00");

        var trouble = Assert.Single(broken.Office.Troubles.ThatNeedAPerson(id.Partition, TestOffice.Never).ToBlockingEnumerable());
        Assert.Equal((id.ToString(), "registration-claim-1"), (trouble.Case, trouble.Step));
        await broken.Withdraws(id);
        Assert.Contains(broken.Mails(), mail => mail.Contains("Tromsø er ikke lenger påmeldt", StringComparison.Ordinal));

        files.IsBroken = false;
        await broken.Office.RunUntil("2020-06-18T09:00:00");
        Assert.Equal(2, broken.Mails("forfall").Length);
        Assert.Empty(broken.Office.Troubles.ThatNeedAPerson(id.Partition, TestOffice.Never).ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_network_that_is_cancelled_after_its_start_credits_everyone_and_pays_back()
    {
        var ids = await Started("5501", "5503");
        await Do(ids[0], new ClaimCommand.Pay(new(2020, 6, 23), 20_000, null));
        loftet.Mails();

        await loftet.Closes(Closing.Cancel);

        Assert.Equal((-20_000L, 0L), ((await Open(ids[0])).Left, (await Open(ids[1])).Left));
        Assert.Equal((2, 4), (loftet.Office.Post.Mails.Count(mail => mail.Subject.Contains("blir avlyst", StringComparison.Ordinal)), loftet.Mails("er kreditert").Length));
    }

    [Fact]
    public async Task A_claim_outlives_its_registration_when_the_municipality_registers_again()
    {
        var ids = await Started("5501");
        await loftet.Withdraws(ids[0]);
        await loftet.Comes("5501");

        Assert.Equal(["5501", "5501"], await Claimed());
    }

    [Fact]
    public async Task Nothing_of_it_is_lost_or_told_twice_when_no_wake_gets_through()
    {
        var deaf = new Loftet(isDeaf: true);
        await deaf.Publish(minimum: 1);
        await deaf.Comes("5501");
        await deaf.Office.RunUntil("2020-06-16T09:00:00");
        await deaf.Closes(Closing.Start);
        await deaf.Office.RunUntil("2020-12-01T09:00:00");

        var mails = deaf.Office.Post.Mails.Where(mail => mail.Key.Contains("claim", StringComparison.Ordinal) || mail.Key.Contains("unpaid", StringComparison.Ordinal)).ToArray();
        Assert.Equal((7, 7), (mails.Length, mails.Select(mail => mail.Key).Distinct().Count()));
        Assert.Empty((await deaf.Office.Verify()).Faults);
    }

    private static long FeeOf(int population) => population switch
    {
        <= 5_000 => 11_625,
        <= 7_500 => 14_125,
        <= 10_000 => 21_750,
        <= 15_000 => 28_250,
        <= 20_000 => 34_625,
        <= 30_000 => 42_250,
        <= 40_000 => 47_375,
        _ => 55_000,
    };

    /// <summary>These come, the organiser extends by a week, and starts.</summary>
    private async Task<CaseId[]> Started(params string[] numbers)
    {
        await loftet.Publish(minimum: 1, maximum: null);
        var ids = new List<CaseId>();
        foreach (var number in numbers) ids.Add(await loftet.Comes(number));
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Extend, "2020-06-22T23:59:59");
        await loftet.Office.RunUntil("2020-06-23T09:00:00");
        await loftet.Closes(Closing.Start);
        return [.. ids];
    }

    private async Task<RegistrationFile[]> Claims() => [.. await loftet.Office.Claims.Of(await loftet.Office.Networks.Open(Loftet.Id, default), default)];

    private async Task<string[]> Claimed() => [.. (await Claims()).Select(file => file.Registration.Municipality.ToString())];

    private async Task<Claim> Open(CaseId id) => (await loftet.Office.Registrations.Open(id, default))!.State.Claim!;

    private async Task<PaymentReport> Take(string list) => await loftet.Office.Claims.Take(await loftet.Office.Networks.Open(Loftet.Id, default), list, Loftet.Nina, default);

    private async Task Do(CaseId id, ClaimCommand command)
    {
        TestOffice.Yes(await loftet.Office.Claims.Do(id, command, Loftet.Nina, default));
        await loftet.Office.RunDue();
    }
}
