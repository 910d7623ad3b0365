using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Calls;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>A part of a network that its organiser sets up on a page of its own.</summary>
/// <param name="Id">In the page's address.</param>
/// <param name="NeedsTerms">Whether there is something to say here only when municipalities register.</param>
/// <param name="Fields">By the API's names.</param>
public sealed record NetworkPart(string Id, Phrase Title, Phrase What, bool NeedsTerms, ImmutableArray<string> Fields)
{
    /// <summary>The one that opens for registration: without a deadline and a fee there is none.</summary>
    public static NetworkPart Terms { get; } = new(
        "avgift", new("Frist og avgift", "Frist og avgift"), new("Når kommunene må ha meldt seg på, og hva det koster", "Når kommunane må ha meldt seg på, og kva det kostar"), false,
        ["registrationDeadline", "fees", "populationDate", "populationNote", "boardAndLodgingPerPersonPerGathering"]);

    public static ImmutableArray<NetworkPart> All { get; } =
    [
        new("tekster", new("Navn og omtale", "Namn og omtale"), new("Hva nettverket heter, og hva kommunene får ut av det", "Kva nettverket heiter, og kva kommunane får ut av det"), false,
            ["title", "text", "textNynorsk"]),
        Terms,
        new("plasser", new("Plasser og vilkår", "Plassar og vilkår"), new("Færrest og flest kommuner, vertskommuner, og hva som gjelder når noen trekker seg", "Færrast og flest kommunar, vertskommunar, og kva som gjeld når nokon trekkjer seg"), true,
            ["minimumMunicipalities", "maximumMunicipalities", "hostMunicipalityMustParticipate", "offerHours", "withdrawalTerms"]),
        new("samlinger", new("Samlinger og besøk", "Samlingar og besøk"), new("Når og hvor dere møtes, hvem som bør komme, og besøk i kommunestyret", "Når og kvar de møtest, kven som bør kome, og besøk i kommunestyret"), true,
            ["gatherings", "councilVisit", "roles"]),
        new("betaling", new("Betaling og OU-midler", "Betaling og OU-midlar"), new("Forfall, konto og KID, og om OU-midler kan dekke avgiften", "Forfall, konto og KID, og om OU-midlar kan dekkje avgifta"), true,
            ["feeDueDays", "accountNumber", "payee", "kidRule", "approvedForOuFunding", "ouCeiling"]),
        new("invitasjon", new("Hvem som inviteres", "Kven som blir inviterte"), new("Hele fylker, eller kommuner hver for seg", "Heile fylke, eller kommunar kvar for seg"), true,
            ["invites"]),
        new("medlemmer", new("Medlemmer", "Medlemmer"), new("Kommuner som er med uten påmelding, med dato", "Kommunar som er med utan påmelding, med dato"), false,
            ["members"]),
    ];

    public static NetworkPart? Find(string id) => All.FirstOrDefault(part => part.Id == id);

    public NetworkPart? Next => All.SkipWhile(part => part != this).Skip(1).FirstOrDefault();

    public bool Has(Objection objection) => CallFormReader.RootOf(objection.Field) is { } field && Fields.Contains(field);

    /// <summary>What cannot be changed any more.</summary>
    public static ImmutableHashSet<string> Fixed(NetworkCase network) => network is { PublishedAt: not null, Terms: not null } ? ["fees", "populationDate"] : [];

    public PartState StateIn(NetworkCase network) => (Id, network.Terms) switch
    {
        (_, null) when NeedsTerms => PartState.Waits,
        ("tekster", _) => Of(network.Network is { Text: not null } or { TextNynorsk: not null }),
        ("avgift", var terms) => Of(terms is not null),
        ("plasser", { } terms) => Of(terms.MaximumMunicipalities is not null || terms.WithdrawalTerms is not null),
        ("samlinger", { } terms) => Of(!terms.Gatherings.IsEmpty),
        ("betaling", { } terms) => Of(terms.Payment is not null || terms.ApprovedForOuFunding),
        ("invitasjon", { } terms) => Of(!terms.Invites.IsEmpty),
        _ => network.WithJoined.Members.IsEmpty ? PartState.MayBeEmpty : PartState.Written,
    };

    private static PartState Of(bool written) => written ? PartState.Written : PartState.NotWritten;
}

/// <summary>How far a part is.</summary>
public enum PartState
{
    NotWritten,
    Written,

    /// <summary>For the deadline and the fee.</summary>
    Waits,

    MayBeEmpty,
}
