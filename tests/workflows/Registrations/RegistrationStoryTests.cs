using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Workflows.Backup;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>Spring and summer of 2020: what municipalities and organiser do, and what everybody is told.</summary>
public sealed class RegistrationStoryTests
{
    private readonly Loftet loftet = new();

    [Fact]
    public async Task All_39_are_invited_once()
    {
        await loftet.Publish();

        var mails = loftet.Mails();
        Assert.Equal((39, 39), (mails.Length, mails.Distinct().Count()));
        Assert.All(mails, mail => Assert.Contains("Invitasjon til «Barnevernløftet for Troms og Finnmark»: meld på inn", mail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_fourteen_seven_and_one_day_before()
    {
        await loftet.Publish();
        await loftet.Comes("5501");
        await loftet.Declines("5503");
        loftet.Mails();

        foreach (var (until, reminders) in new[] { ("2020-06-01T06:59:59", 0), ("2020-06-01T07:00:00", 37), ("2020-06-08T12:00:00", 37), ("2020-06-14T12:00:00", 37), ("2020-06-15T23:59:59", 0) })
        {
            await loftet.Office.RunUntil(until);
            var mails = loftet.Mails("med i «Barnevernløftet");
            Assert.Equal((until, reminders), (until, mails.Length));
            Assert.DoesNotContain(mails, mail => mail.Contains("5501", StringComparison.Ordinal) || mail.Contains("5503", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Too_few_a_week_before_is_told_to_the_organiser_once()
    {
        await loftet.Publish();
        await loftet.Comes("5501");
        loftet.Mails();

        await loftet.Office.RunUntil("2020-06-14T12:00:00");

        Assert.Equal("nina@ks.example: For få påmeldte i «Barnevernløftet for Troms og Finnmark»: 1 av 3 – frist mandag 15. juni", string.Join(Environment.NewLine, loftet.Mails("nina@")));
    }

    [Fact]
    public async Task Who_waits_for_its_host_is_placed_when_the_host_comes()
    {
        await loftet.Publish();
        var hosted = await loftet.Comes("5512", host: "5503");
        Assert.Equal(PlaceState.WaitingForHost, await loftet.PlaceOf(hosted));
        loftet.Mails();

        var host = await loftet.Comes("5503");

        Assert.Equal((PlaceState.Registered, PlaceState.Registered), (await loftet.PlaceOf(hosted), await loftet.PlaceOf(host)));
        Assert.Equal(
            [
                "kontakt@nr5503.kommune.example: Harstad er påmeldt «Barnevernløftet for Troms og Finnmark»",
                "kontakt@nr5512.kommune.example: Tjeldsund har fått plass i «Barnevernløftet for Troms og Finnmark»",
            ],
            loftet.Mails().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_free_place_is_offered_to_the_first_in_line_and_then_to_the_next()
    {
        await loftet.Publish(maximum: 2, minimum: 2);
        var (first, _) = (await loftet.Comes("5501"), await loftet.Comes("5503"));
        var (second, third) = (await loftet.Comes("5510"), await loftet.Comes("5514"));
        loftet.Mails();

        await loftet.Withdraws(first);
        Assert.Equal((PlaceState.Offered, PlaceState.WaitingList), (await loftet.PlaceOf(second), await loftet.PlaceOf(third)));
        Assert.Contains(loftet.Mails(), mail => mail.StartsWith("kontakt@nr5510.kommune.example: Nå er det plass til Kvæfjord i «Barnevernløftet for Troms og Finnmark» – svar innen onsdag 6. mai kl. 09.00", StringComparison.Ordinal));

        // Nobody answers in 48 hours.
        await loftet.Office.RunUntil("2020-05-06T09:00:02");
        Assert.Equal((PlaceState.Declined, PlaceState.Offered), (await loftet.PlaceOf(second), await loftet.PlaceOf(third)));

        await loftet.Answers(third, true);
        Assert.Equal(PlaceState.Registered, await loftet.PlaceOf(third));
    }

    [Fact]
    public async Task The_organiser_extends_by_a_week_and_then_starts_and_everyone_is_told()
    {
        await loftet.Publish();
        var (first, second) = (await loftet.Comes("5501"), await loftet.Comes("5503"));
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        Assert.Single(loftet.Mails("nina@ks.example: Velg hva som skjer"));

        await loftet.Closes(Closing.Extend, "2020-06-22T23:59:59");
        var mails = loftet.Mails();
        Assert.Equal((2, 37), (mails.Count(mail => mail.Contains("Ny påmeldingsfrist", StringComparison.Ordinal)), mails.Count(mail => mail.Contains("ny frist", StringComparison.Ordinal))));

        var late = await loftet.Comes("5520");
        await loftet.Office.RunUntil("2020-06-23T09:00:00");
        loftet.Mails();
        await loftet.Closes(Closing.Start);

        Assert.All([await loftet.PlaceOf(first), await loftet.PlaceOf(second), await loftet.PlaceOf(late)], place => Assert.Equal(PlaceState.Confirmed, place));
        Assert.Equal(3, loftet.Mails("«Barnevernløftet for Troms og Finnmark» starter – ").Length);
    }

    [Fact]
    public async Task Who_is_in_when_the_network_starts_is_a_member_from_that_day_until_it_withdraws()
    {
        await loftet.Publish(minimum: 1);
        var registration = await loftet.Comes("5501");
        await loftet.Office.RunUntil("2020-06-16T09:00:00");
        await loftet.Closes(Closing.Start);
        await loftet.Office.RunUntil("2020-09-01T09:00:00");
        await loftet.Withdraws(registration);

        var (network, tromso) = ((await loftet.Now()).WithJoined, MunicipalityNumber.Parse("5501"));
        Assert.Equal(
            (false, true, true, false),
            (network.HasMember(tromso, new(2020, 6, 15)), network.HasMember(tromso, new(2020, 6, 16)), network.HasMember(tromso, new(2020, 9, 1)), network.HasMember(tromso, new(2020, 9, 2))));
    }

    [Fact]
    public async Task A_gathering_that_gets_its_days_is_told_to_who_is_in()
    {
        await loftet.Publish();
        await loftet.Comes("5501");
        loftet.Mails();

        await loftet.Changes(terms => terms with { Gatherings = terms.Gatherings.SetItem(1, new(2, null, new(2021, 1, 19), new(2021, 1, 20), null, true)) });

        Assert.Equal("kontakt@nr5501.kommune.example: Samling 2 i «Barnevernløftet for Troms og Finnmark» blir tirsdag 19. januar", string.Join(Environment.NewLine, loftet.Mails()));
    }

    [Fact]
    public async Task A_cancelled_network_is_told_to_all_and_takes_nobody_more()
    {
        await loftet.Publish();
        var first = await loftet.Comes("5501");
        loftet.Mails();

        await loftet.Closes(Closing.Cancel);

        Assert.Equal(PlaceState.Cancelled, await loftet.PlaceOf(first));
        Assert.Equal("kontakt@nr5501.kommune.example: «Barnevernløftet for Troms og Finnmark» blir avlyst", string.Join(Environment.NewLine, loftet.Mails()));
        await loftet.Office.RunUntil("2020-06-20T09:00:00");
        Assert.Empty(loftet.Mails());
    }

    [Fact]
    public async Task A_receipt_that_is_refused_waits_for_the_organiser_and_goes_to_the_address_that_is_right()
    {
        await loftet.Publish();
        loftet.Office.Post.Answer = mail => mail.To.Address.StartsWith("kontakt@", StringComparison.Ordinal) ? new Workflows.Mail.Delivery.Refused("550 unknown") : new Workflows.Mail.Delivery.Accepted();
        var id = await loftet.Comes("5501");

        var failed = await loftet.Office.Needs.Messages(Loftet.Ks, Loftet.Nina.Person, default).SingleAsync();
        Assert.Equal(id, failed.Case);

        await loftet.Office.Failures.SendAgain(failed, "riktig@nr5501.kommune.example", default);
        await loftet.Office.RunDue();
        Assert.Empty(await loftet.Office.Needs.Messages(Loftet.Ks, Loftet.Nina.Person, default).ToListAsync());
        Assert.Equal("riktig@nr5501.kommune.example", (await loftet.Office.Registrations.Open(id, default))!.Contact.Email);
    }

    [Fact]
    public async Task Nothing_of_it_is_lost_or_told_twice_when_no_wake_gets_through()
    {
        var deaf = new Loftet(isDeaf: true);
        await deaf.Publish();
        await deaf.Comes("5501");
        await deaf.Office.RunUntil("2020-06-07T09:00:00");

        Assert.Equal((39 + 1 + 38, 39 + 1 + 38), (deaf.Office.Post.Mails.Count, deaf.Office.Post.Mails.Select(mail => mail.Key).Distinct().Count()));
        Assert.Empty((await deaf.Office.Verify()).Faults);
    }

    [Fact]
    public async Task A_registration_of_which_somebody_has_taken_an_event_is_found()
    {
        await loftet.Publish();
        var id = await loftet.Comes("5501");
        await loftet.Office.Rows.Commit(id.Partition, [new RowChange.Delete(Keys.Event(id.Own, 2))], TestOffice.Never);

        Assert.Contains((await loftet.Office.Verify()).Faults, fault => fault.Where == $"{id}" && fault.Kind is VerificationFaultKind.EventMissing or VerificationFaultKind.CountDiffers);
    }
}
