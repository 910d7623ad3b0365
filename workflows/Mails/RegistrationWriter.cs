using Grants.Domain.Calendar;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Registrations;

namespace Grants.Workflows.Mails;

/// <summary>Writes the mails of one registration.</summary>
internal sealed class RegistrationWriter(RegistrationFacts facts, Language language) : MailWriter(language)
{
    public RegistrationFacts Facts => facts;

    public string Name => facts.Municipality.Name;

    public string Host => facts.Host ?? In("vertskommunen", "vertskommunen");

    /// <summary>The network's title in quotation marks.</summary>
    public string Network => Quoted(facts.Network.Network.Title);

    public string Deadline => End(facts.Terms.DeadlineAt, facts.Now);

    public string DeadlineDay => EndDay(facts.Terms.DeadlineAt);

    public string NetworkPage => GatheringTexts.NetworkPage(facts.Page, facts.Network.Network.Id);

    /// <summary>When the offer of a place ends.</summary>
    public string OfferEnd => End(facts.Registration.OfferedUntil!.Value, facts.Now);

    /// <summary>The same in a subject, where the year is plain.</summary>
    public string ShortOfferEnd => ShortEnd(facts.Registration.OfferedUntil!.Value);

    /// <summary>Whether its host has been offered a place with it.</summary>
    public bool HostAnswers => facts.Network.Roster.HostAnswersFor(facts.Municipality.Number, facts.Terms);

    /// <summary>Whether what is told comes of the organiser's choice to start.</summary>
    public bool StartsToday => facts.Network.Roster.StartedOn == Oslo.DateOf(facts.Now);

    public MailAction Open => Link("Se påmeldingen", "Sjå påmeldinga", facts.Page);

    /// <summary>What it costs and when it is claimed; null when there is none to pay.</summary>
    public MailBlock.Paragraph? Fee => facts.Fee is { } fee and > 0 ? FeeOf(Written.Kroner(fee)) : null;

    /// <summary>Where it stands as it did, and whether something is expected.</summary>
    public MailBlock.Paragraph StillStanding => facts.Place switch
    {
        PlaceState.WaitingList => Say(
            $"{Name} er fortsatt nummer {facts.InLine} på ventelisten, og dere trenger ikke å gjøre noe.",
            $"{Name} er framleis nummer {facts.InLine} på ventelista, og de treng ikkje å gjere noko."),
        PlaceState.WaitingForHost => Say(
            $"Påmeldingen fra {Name} venter fortsatt på {Host}. Dere får plass når {Host} har plass.",
            $"Påmeldinga frå {Name} ventar framleis på {Host}. De får plass når {Host} har plass."),
        PlaceState.Offered when HostAnswers => Say(
            $"Plassene til {Host} og {Name} er holdt av til {OfferEnd}. {Host} svarer for dere begge.",
            $"Plassane til {Host} og {Name} er haldne av til {OfferEnd}. {Host} svarer for dykk begge."),
        PlaceState.Offered => Say(
            $"Plassen som {Name} har fått tilbud om, er holdt av til {OfferEnd}. Husk å svare.",
            $"Plassen som {Name} har fått tilbod om, er halden av til {OfferEnd}. Hugs å svare."),
        _ => Say($"{Name} er fortsatt påmeldt, og dere trenger ikke å gjøre noe.", $"{Name} er framleis påmeld, og de treng ikkje å gjere noko."),
    };

    /// <summary>It and those that are placed together with it.</summary>
    public string Group => Written.List([Name, .. facts.Hosted]);

    /// <summary>Why it waits for room.</summary>
    public string Why => WaitingWords.Why(facts.Network, facts.Municipality.Number, Name, facts.Hosted).In(Language);

    /// <summary>To a host, what hangs on it; null when nothing does.</summary>
    public MailBlock.Paragraph? DependsOnIt => facts.Hosted is not [_, ..] ? null : Written.List(facts.Hosted) is var hosted && facts.Place is PlaceState.Offered
        ? Say(
            $"{hosted} venter på dere og får plass samtidig hvis dere sier ja.",
            $"{hosted} ventar på dykk og får plass samstundes om de seier ja.")
        : Say($"{hosted} venter på dere og får plass samtidig med dere.", $"{hosted} ventar på dykk og får plass samstundes med dykk.");

    /// <summary>Whom to ask before an answer; null where nobody is named.</summary>
    public MailBlock.Paragraph? Questions => facts.Asked is not { Name: { } name } asked ? null
        : Telephone.Written(asked.Mobile) is { } number ? new($"Spørsmål? Ring {OnOneLine(name)}, {number}.")
        : new($"Spørsmål? Skriv til {OnOneLine(name)}, {asked.Email}.");

    public MailBlock.Paragraph BackInLine =>
        Say("Vil dere stå på ventelisten igjen, melder dere dere på her:", "Vil de stå på ventelista igjen, melder de dykk på her:");

    private MailBlock.Paragraph FeeOf(string kroner) => facts switch
    {
        { Place: PlaceState.Offered, Network.Roster.IsStarted: false } => Say(
            $"{OfferedFee(kroner)}. Den kreves inn når nettverket har startet. {BoardAndLodging}",
            $"{OfferedFee(kroner)}. Ho blir kravd inn når nettverket har starta. {BoardAndLodging}"),
        { Network.Roster.IsStarted: false } => Say(
            $"Avgiften er {kroner}. Den kreves inn når nettverket har startet.",
            $"Avgifta er {kroner}. Ho blir kravd inn når nettverket har starta."),
        { Place: PlaceState.Offered } when HostAnswers => Say(
            $"Nettverket har startet. Sier {Host} ja, er avgiften for {Name} {kroner}. Kravet kommer i en egen e-post. {BoardAndLodging}",
            $"Nettverket har starta. Seier {Host} ja, er avgifta for {Name} {kroner}. Kravet kjem i ein eigen e-post. {BoardAndLodging}"),
        { Place: PlaceState.Offered } => Say(
            $"Nettverket har startet. Sier dere ja, er avgiften {kroner}. Kravet kommer i en egen e-post. {BoardAndLodging}",
            $"Nettverket har starta. Seier de ja, er avgifta {kroner}. Kravet kjem i ein eigen e-post. {BoardAndLodging}"),
        _ => Say($"Avgiften er {kroner}. Kravet kommer i en egen e-post.", $"Avgifta er {kroner}. Kravet kjem i ein eigen e-post."),
    };

    private string OfferedFee(string kroner) => HostAnswers
        ? In($"Avgiften for {Name} er {kroner}", $"Avgifta for {Name} er {kroner}")
        : In($"Avgiften er {kroner}", $"Avgifta er {kroner}");

    /// <summary>What comes besides the fee, for one person and for those that are registered.</summary>
    private string BoardAndLodging => facts.Terms.BoardAndLodging is not (> 0 and var each)
        ? In("Reise og opphold kommer i tillegg.", "Reise og opphald kjem i tillegg.")
        : In(
            $"Kost og losji kommer i tillegg, anslagsvis {Written.Kroner(each)} per person for hver fysiske samling{ForAll}. Reisen betaler dere selv.",
            $"Kost og losji kjem i tillegg, om lag {Written.Kroner(each)} per person for kvar fysiske samling{ForAll}. Reisa betaler de sjølve.");

    private string ForAll => facts.BoardAndLodging is not (> 0 and var all) ? "" : In(
        $": {Written.Kroner(all)} for deltakerne dere har ført opp", $": {Written.Kroner(all)} for deltakarane de har ført opp");

    public MailBlock.Numbered? ListOfGatherings => facts.Terms.Gatherings.IsEmpty ? null : new([.. facts.Terms.Gatherings.Select(gathering => GatheringTexts.Of(gathering, Language))]);

    public MailText Mail(string subject, IEnumerable<MailBlock?> blocks, MailAction? action = null, MailBlock? after = null) => Mail(
        subject, facts.ContactName, blocks, action, [after], In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}"),
        new(In(
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}.",
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}.")));
}
