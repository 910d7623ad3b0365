using Grants.Domain.Calendar;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

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

    public MailBlock.Paragraph BackInLine =>
        Say("Vil dere stå på ventelisten igjen, melder dere dere på her:", "Vil de stå på ventelista igjen, melder de dykk på her:");

    private MailBlock.Paragraph FeeOf(string kroner) => facts switch
    {
        { Place: PlaceState.Offered, Network.Roster.IsStarted: false } => Say(
            $"Avgiften er {kroner}, og reise og opphold kommer i tillegg. Den kreves inn når nettverket har startet.",
            $"Avgifta er {kroner}, og reise og opphald kjem i tillegg. Ho blir kravd inn når nettverket har starta."),
        { Network.Roster.IsStarted: false } => Say(
            $"Avgiften er {kroner}. Den kreves inn når nettverket har startet.",
            $"Avgifta er {kroner}. Ho blir kravd inn når nettverket har starta."),
        { Place: PlaceState.Offered } => Say(
            $"Nettverket har startet. Sier dere ja, er avgiften {kroner}, og reise og opphold kommer i tillegg. Kravet kommer i en egen e-post.",
            $"Nettverket har starta. Seier de ja, er avgifta {kroner}, og reise og opphald kjem i tillegg. Kravet kjem i ein eigen e-post."),
        _ => Say($"Avgiften er {kroner}. Kravet kommer i en egen e-post.", $"Avgifta er {kroner}. Kravet kjem i ein eigen e-post."),
    };

    public MailBlock.Numbered? ListOfGatherings => facts.Terms.Gatherings.IsEmpty ? null : new([.. facts.Terms.Gatherings.Select(gathering => GatheringTexts.Of(gathering, Language))]);

    public MailText Mail(string subject, IEnumerable<MailBlock?> blocks, MailAction? action = null) => Mail(
        subject, facts.ContactName, blocks, action, null, In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}"),
        new(In(
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}.",
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}.")));
}
