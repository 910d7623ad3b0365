using System.Collections.Immutable;
using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Offices;
using Grants.Domain.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>
/// The network of 2020 (source: the invitation to Barnevernløftet for Troms og Finnmark): 39 municipalities are invited, here with invented
/// mailboxes, and an invented organiser. Minimum and maximum are the test's: the invitation gives none.
/// </summary>
internal sealed class Loftet
{
    public const string Id = "barnevernloftet-2020";

    public static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");

    public static readonly Actor.Staff Nina = new(new("nina"), Ks, [StaffRole.Organiser]);

    public static Register Register { get; } = new(
        Register.Standard.Rows.Where(row => row.CountyNumber is "55" or "56").Select(row => row with
        {
            RegistryMailbox = $"postmottak@nr{row.Number}.kommune.example",
            MailDomains = [$"nr{row.Number}.kommune.example"],
        }),
        Register.Standard.Offices);

    /// <param name="isDeaf">No wake gets through: the alarms have to do.</param>
    public Loftet(bool isDeaf = false) =>
        Office = new(new InMemoryRowStore(), clock: new(Hordaland.At("2020-05-04T09:00:00")), municipalities: Register) { IsDeaf = isDeaf };

    /// <summary>On the rows of a store that may go down, or where another host left them.</summary>
    public Loftet(TestOffice office) => Office = office;

    public TestOffice Office { get; }

    public static Network Network(int minimum, int? maximum) => new(
        Id, "Barnevernløftet for Troms og Finnmark", Ks, [], null,
        new(
            new(2020, 6, 15, 23, 59, 59),
            new(
            [
                new(5_000, 11_625), new(7_500, 14_125), new(10_000, 21_750), new(15_000, 28_250), new(20_000, 34_625), new(30_000, 42_250), new(40_000, 47_375),
                new(null, 55_000),
            ]),
            null, 2_500, minimum, maximum, true, true, 35_000, 30, 48,
            [
                new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false), new(2, new(2021, 1), null, null, null, true),
                new(3, new(2021, 4), null, null, null, false), new(4, new(2021, 10), null, null, null, false),
            ],
            ["ordfører", "kommunedirektør", "barnevernleder"], new(2021, Season.Spring), ["55", "56"], null, "Avgiften betales i sin helhet."));

    /// <param name="invites">Whether the 39 get their invitations; otherwise anybody may come, and nobody is written to.</param>
    public async Task Publish(int minimum = 3, int? maximum = 4, bool invites = true)
    {
        var (network, changes) = (Network(minimum, maximum), new List<Workflows.Storage.RowChange>());
        var stored = await Office.Cases.Load(CaseKinds.Office, CaseId.OfOffice($"{Ks}"), TestOffice.Never);
        CaseRepository.Stage(changes, CaseKinds.Office, stored, [new OfficeEvent.StaffWasListed(Office.Clock.GetCurrentInstant(), [new(Nina.Person, Nina.Roles, [], null)], null)], null);
        changes.Add(Workflows.Applications.ApplicationStore.PutPerson("office", Nina.Person, new("Nina Nettverk", "nina@ks.example", null, null)));
        await Office.Cases.Commit(stored.Id.Partition, changes, TestOffice.Never);
        Assert.True(await new StaffIndex(Office.Cases).Claim(Nina.Person, Ks, TestOffice.Never));
        TestOffice.Yes(await Office.Networks.SetUp(invites ? network : network with { Registration = network.Registration! with { Invites = [] } }, Nina, TestOffice.Never));
        TestOffice.Yes(await Office.Networks.Do(Id, new NetworkCommand.Publish(), Nina, null, TestOffice.Never));
        await Office.RunDue();
    }

    public async Task<CaseId> Comes(string number, string? host = null, Actor? by = null)
    {
        var contact = new Actor.Contact(await Office.Person($"kontakt@nr{number}.kommune.example"), MunicipalityNumber.Parse(number));
        var form = new RegistrationForm(number, host, new("Kari Kontakt", $"kontakt@nr{number}.kommune.example"), [new("Odd Ordfører", null, "ordfører")], true);
        var file = TestOffice.Yes(await Office.Registrations.Register(Id, form, by ?? contact, RandomIds.Case(), TestOffice.Never));
        await Office.RunDue();
        return file.Id;
    }

    public async Task Withdraws(CaseId id) => await Done(Office.Registrations.Do(id, number => new RosterCommand.Withdraw(number), Nina, TestOffice.Never));

    public async Task Answers(CaseId id, bool accept) => await Done(Office.Registrations.Do(id, number => new RosterCommand.AnswerOffer(number, accept), Nina, TestOffice.Never));

    public async Task Declines(string number) => await Done(Office.Registrations.Do(Id, new RosterCommand.Decline(MunicipalityNumber.Parse(number)), Nina, TestOffice.Never));

    public async Task Closes(Closing choice, string? until = null) =>
        await Done(Office.Registrations.Do(Id, new RosterCommand.Close(choice, until is null ? null : NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(until).Value), Nina, TestOffice.Never));

    public async Task Changes(Func<RegistrationTerms, RegistrationTerms> change)
    {
        var network = (await Office.Networks.Open(Id, TestOffice.Never)).State!.Network;
        await Done(Office.Networks.Do(Id, new NetworkCommand.Change(network with { Registration = change(network.Registration!) }), Nina, null, TestOffice.Never));
    }

    public async Task<PlaceState> PlaceOf(CaseId id) => (await Office.Registrations.Open(id, TestOffice.Never))!.State.Place;

    public async Task<NetworkCase> Now() => (await Office.Networks.Open(Id, TestOffice.Never)).State!;

    /// <summary>The subjects of the mails since the last look, to whom and what.</summary>
    public ImmutableArray<string> Mails(string part = "")
    {
        var all = Office.Post.Mails.Select(mail => $"{mail.To.Address}: {mail.Subject}").ToImmutableArray();
        var fresh = all[seen..];
        seen = all.Length;
        return [.. fresh.Where(mail => mail.Contains(part, StringComparison.Ordinal))];
    }

    private int seen;

    private async Task Done<T>(Task<Workflows.Applications.Done<T>> doing)
    {
        TestOffice.Yes(await doing);
        await Office.RunDue();
    }
}
