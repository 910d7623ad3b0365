using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.DevelopmentProjects.ProjectEvent;

namespace Grants.Domain.DevelopmentProjects;

/// <summary>What may happen to a development project: the network's organiser lists it, and its contact municipality keeps it right.</summary>
public static class ProjectRules
{
    public static Outcome List(DevelopmentProject? state, ProjectContent content, NetworkCase network, Actor by, Instant now) =>
        !by.Organises(network.Network.Organiser) ? Outcome.Refuse(NotYours)
        // The same request again is one, sent twice.
        : state is not null ? Outcome.Nothing
        : (Stranger(content, network) ?? Fault(content)) is { } fault ? Outcome.Refuse(fault)
        : Outcome.Of(new WasListed(now, content, by.Person));

    /// <inheritdoc cref="List"/>
    public static Outcome Change(DevelopmentProject state, ProjectContent content, NetworkCase network, Actor by, Instant now)
    {
        var organiser = network.Network.Organiser;
        if (!MayChange(state, organiser, by)) return Outcome.Refuse(NotYours);
        if (!by.Organises(organiser) && content.ContactMunicipality != state.Content.ContactMunicipality) return Outcome.Refuse(OtherContact);
        // One that was the contact before may stay, whatever has come of its membership.
        var stranger = content.ContactMunicipality == state.Content.ContactMunicipality ? null : Stranger(content, network);
        return (stranger ?? Fault(content)) is { } fault ? Outcome.Refuse(fault)
            : content.SaysTheSameAs(state.Content) ? Outcome.Nothing
            : Outcome.Of(new WasChanged(now, content, by.Person));
    }

    public static bool MayChange(DevelopmentProject state, OrganisationNumber organiser, Actor by) =>
        by.Organises(organiser) || (by is Actor.Contact contact && contact.Municipality == state.Content.ContactMunicipality);

    private static Objection? Stranger(ProjectContent content, NetworkCase network) => network.Concerns(content.ContactMunicipality) ? null : NotInNetwork;

    private static Objection? Fault(ProjectContent content) => content.To < content.From ? EndsBeforeItBegins : null;

    private static Objection EndsBeforeItBegins { get; } = Objection.Invalid(
        "to", "ends-before-it-begins", "Siste dag er før første dag. Rett en av dem.", "Siste dag er før første dag. Rett ein av dei.");

    private static Objection NotInNetwork { get; } = Objection.Invalid(
        "contactMunicipality", "not-in-network", "Kommunen er ikke med i nettverket. Velg en som er det.", "Kommunen er ikkje med i nettverket. Vel ein som er det.");

    private static Objection OtherContact { get; } = Objection.Invalid(
        "contactMunicipality", "contact-fixed", "Bare arrangøren kan gi prosjektet en annen kontaktkommune.", "Berre arrangøren kan gi prosjektet ein annan kontaktkommune.");

    private static Objection NotYours { get; } = Objection.Forbidden(
        "not-your-project", "Bare arrangøren og kontaktkommunen kan endre prosjektet.", "Berre arrangøren og kontaktkommunen kan endre prosjektet.");
}
