using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Claims;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>Who is told of what in a registration, and how it is written.</summary>
public sealed class RegistrationMessages(RegistrationStore store, Register register, StaffAddresses staff, IFileStore files, Site site)
{
    private static readonly ImmutableArray<StaffRole> HandleClaims = [StaffRole.Organiser, StaffRole.Economist];

    internal async Task<ImmutableArray<StoredMessage>> Of(RegistrationNotice notice, RegistrationFile file, Instant now, CancellationToken stop) => notice.Kind switch
    {
        RegistrationNoticeKind.Claim or RegistrationNoticeKind.ClaimReminder or RegistrationNoticeKind.Credit or RegistrationNoticeKind.CreditTakenBack => await OfClaim(notice, file, now, stop),
        RegistrationNoticeKind.ClaimStands => await ToOrganiser(notice, file, now, ClaimOrganiserMails.Stands, stop),
        RegistrationNoticeKind.Unpaid => await Unpaid(notice, file, now, stop),
        _ => await Standing(notice, file, now, stop),
    };

    private async Task<ImmutableArray<StoredMessage>> Standing(RegistrationNotice notice, RegistrationFile file, Instant now, CancellationToken stop)
    {
        var facts = FactsOf(file, now) with
        {
            Asked = file.State.Place is PlaceState.Offered ? await AskedOf(file, stop) : null,
            Changes = notice.Kind is RegistrationNoticeKind.Gatherings ? await ChangesOf(file, stop) : [],
        };
        return [.. ToContact(notice, file, [], now, language => RegistrationMails.Of(notice, facts, language))];
    }

    /// <summary>Since it was told of the gatherings last, or registered.</summary>
    private async Task<ImmutableArray<GatheringChange>> ChangesOf(RegistrationFile file, CancellationToken stop)
    {
        var told = Math.Max(file.State.GatheringMoves, file.State.Last(RegistrationNoticeKind.Gatherings));
        var log = await store.Cases.Log(CaseId.OfNetwork(file.Network.Network.Id), stop).Select(logged => logged.Event).OfType<NetworkEvent>().ToListAsync(stop);
        return GatheringChange.Since(told, log, file.Terms.Gatherings);
    }

    /// <summary>The first of the organiser's that run its networks.</summary>
    private async Task<People.Person?> AskedOf(RegistrationFile file, CancellationToken stop) =>
        (await staff.Of(file.Network.Network.Organiser, StaffRole.Organiser, stop)).Select(one => one.Person).FirstOrDefault(person => !string.IsNullOrWhiteSpace(person.Name));

    /// <summary>The municipality is the party, not the person: its registry has the same.</summary>
    private async Task<ImmutableArray<StoredMessage>> OfClaim(RegistrationNotice notice, RegistrationFile file, Instant now, CancellationToken stop)
    {
        var facts = FactsOf(file, now);
        ImmutableArray<MessageFile> enclosed = notice.Kind is RegistrationNoticeKind.Claim && FundingDocument.IsFor(file)
            ? [new($"ou-midler-{facts.Municipality.Number}.pdf", FundingDocument.MediaType, (await files.Keep(file.Id, FundingDocument.Write(facts, file.People), stop)).Value)]
            : [];
        MailText Mail(bool toRegistry, Language language) => ClaimMails.Of(notice, facts, toRegistry, !enclosed.IsEmpty, language);
        var registry = facts.Municipality.RegistryMailbox is { } mailbox
            ? [MessageOf(notice, file, facts.Municipality.Number.ToString(), null, facts.Municipality.Name, mailbox, enclosed, now, LanguageOf(facts.Municipality), language => Mail(true, language))]
            : ImmutableArray<StoredMessage>.Empty;
        return [.. ToContact(notice, file, enclosed, now, language => Mail(false, language)), .. registry];
    }

    /// <summary>To nobody when the contact has no address any more.</summary>
    private IEnumerable<StoredMessage> ToContact(RegistrationNotice notice, RegistrationFile file, ImmutableArray<MessageFile> enclosed, Instant now, Func<Language, MailText> write)
    {
        if (file.Contact is not { Email: { } address } contact) yield break;
        var to = file.Registration.Contact;
        yield return MessageOf(
            notice, file, to.Value, to, MailWriter.OnOneLine(contact.Name ?? ""), address, enclosed, now,
            LanguageOf(register.Known(file.Registration.Municipality, Oslo.DateOf(now))), write);
    }

    /// <summary>Claims of one start fall due together: the organiser gets one mail of all that are given up on a day, with the first of them.</summary>
    private async Task<ImmutableArray<StoredMessage>> Unpaid(RegistrationNotice notice, RegistrationFile file, Instant now, CancellationToken stop)
    {
        var together = file.State.Claim!.GivenUpAt is var at && Oslo.DateOf(at) == Oslo.DateOf(now)
            ? await store.Claimed(file.NetworkCase, null, stop).Where(other => other.State is { IsAskedToPay: true, Claim: { Number: not null } claim } && claim.GivenUpAt == at)
                .OrderBy(other => other.Id.Own, StringComparer.Ordinal).ToListAsync(stop)
            : [file];
        if (together[0].Id != file.Id) return [];
        if (together is [_]) return await ToOrganiser(notice, file, now, ClaimOrganiserMails.Unpaid, stop);
        var claims = together.OrderBy(other => other.State.Claim!.Number!.Value.Sequence)
            .Select(other => (register.Known(other.Registration.Municipality, Oslo.DateOf(now)).Name, other.State.Claim!)).ToImmutableArray();
        var page = $"{site.BaseAddress}/nettverk/{file.Network.Network.Id}/krav";
        return await ToOrganiser(notice, file, now, (facts, name, _, language) => ClaimOrganiserMails.SeveralUnpaid(facts, claims, name, page, language), stop);
    }

    /// <param name="write">Of what, to whom, with which page, in which form.</param>
    private async Task<ImmutableArray<StoredMessage>> ToOrganiser(
        RegistrationNotice notice, RegistrationFile file, Instant now, Func<RegistrationFacts, string?, string, Language, MailText> write, CancellationToken stop)
    {
        var (facts, organiser, page) = (FactsOf(file, now), file.Network.Network.Organiser, $"{site.BaseAddress}/pamelding/{file.Id}/krav");
        var people = new Dictionary<PersonId, People.Person>();
        foreach (var role in HandleClaims)
            foreach (var (member, person) in await staff.Of(organiser, role, stop)) people.TryAdd(member, person);
        return
        [
            .. people.Take(Outbox.MostInACommit).Select(one => MessageOf(
                notice, file, one.Key.Value, one.Key, one.Value.Name ?? "", one.Value.Email!, [], now, OfficeNames.LanguageOf(facts.Organiser),
                language => write(facts, one.Value.Name, page, language))),
        ];
    }

    private StoredMessage MessageOf(
        RegistrationNotice notice, RegistrationFile file, string recipient, PersonId? to, string name, string address, ImmutableArray<MessageFile> enclosed, Instant now,
        Language language, Func<Language, MailText> write)
    {
        var mail = write(language);
        return new(
            $"{file.Id}~{notice}~{recipient}", notice.ToString(), to, null, name, address, OrganiserOf(file), null,
            language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), enclosed, now, now);
    }

    /// <summary>What its mails and its documents tell.</summary>
    public RegistrationFacts FactsOf(RegistrationFile file, Instant now)
    {
        var (today, registration) = (Oslo.DateOf(now), file.Registration);
        var population = file.Terms.PopulationOf(registration.Municipality, register, today);
        return new(
            file.Network, file.State, file.State.Place, register.Known(registration.Municipality, today), OrganiserOf(file),
            file.Contact.Name, registration.Host is { } host ? register.Known(host, today).Name : null, file.Network.Roster.InLine(registration.Municipality),
            file.State.Claim?.Amount ?? (population is null ? null : file.Terms.Fees.Of(population.Count)), $"{site.BaseAddress}/pamelding/{file.Id}", now)
        {
            Hosted = [.. WaitingWords.WithHost(file.Network, registration.Municipality, number => register.Known(number, today).Name)],
        };
    }

    private string OrganiserOf(RegistrationFile file) => register.FindOffice(file.Network.Network.Organiser)?.Name ?? "";

    private static Language LanguageOf(Municipality municipality) => municipality.LanguageForm.AnswerIn(Language.Bokmal);
}
