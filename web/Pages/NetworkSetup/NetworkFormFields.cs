using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Networks;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>Reads what was typed of a network's form. A page has some of the fields; the others stay as they were.</summary>
internal sealed class NetworkFormFields
{
    /// <summary>The tick box that takes a row out.</summary>
    public const string Remove = "remove";

    private readonly TypedForm typed;
    private readonly TypedNumbers numbers;

    /// <summary>For each list, where its rows stand in what was typed; what is empty or taken out is no row.</summary>
    private readonly Dictionary<string, ImmutableArray<int>> places;

    public NetworkFormFields(TypedForm typed)
    {
        (this.typed, numbers) = (typed, new(typed));
        places = new(StringComparer.Ordinal)
        {
            ["fees"] = Kept("fees", "upTo", "fee"),
            ["gatherings"] = Kept("gatherings", "starts", "month", "ends", "place", "digital"),
            ["members"] = Kept("members", "municipality", "from", "to"),
        };
        Form = Read();
    }

    public NetworkForm Form { get; }

    /// <summary>The fields that hold no number where one is needed.</summary>
    public ImmutableArray<Objection> Unread => numbers.Unread;

    /// <summary>The gatherings that are to be taken out, by number.</summary>
    public IEnumerable<int> RemovedGatherings => Enumerable.Range(0, typed.Rows("gatherings")).Where(place => IsRemoved("gatherings", place)).Select(place => place + 1);

    public int RowsOf(string list) => places[list].Length;

    /// <summary>An objection at the field where its text was typed.</summary>
    public Objection AtTyped(Objection objection)
    {
        var root = CallFormReader.RootOf(objection.Field);
        if (root is "roles" or "invites") return objection with { Field = root };
        if (root is null || !places.TryGetValue(root, out var kept) || objection.Field!.IndexOf(']', StringComparison.Ordinal) is not (> 0 and var end)) return objection;
        return int.TryParse(objection.Field.AsSpan(root.Length + 1, end - root.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < kept.Length
            ? objection with { Field = string.Create(CultureInfo.InvariantCulture, $"{root}[{kept[place]}]{objection.Field[(end + 1)..]}") }
            : objection;
    }

    private NetworkForm Read() => new(
        Title: Text("title"), Text: Text("text"), TextNynorsk: Text("textNynorsk"), RegistrationDeadline: Text("registrationDeadline"),
        Fees: [.. Rows("fees", row => new FeeForm(numbers.Count($"{row}.upTo"), numbers.Number($"{row}.fee")))],
        PopulationDate: Text("populationDate"), PopulationNote: Text("populationNote"),
        BoardAndLodgingPerPersonPerGathering: numbers.Number("boardAndLodgingPerPersonPerGathering"),
        MinimumMunicipalities: numbers.Count("minimumMunicipalities"), MaximumMunicipalities: numbers.Count("maximumMunicipalities"),
        HostMunicipalityMustParticipate: Ticked("hostMunicipalityMustParticipate"), ApprovedForOuFunding: Ticked("approvedForOuFunding"),
        OuCeiling: numbers.Number("ouCeiling"), FeeDueDays: numbers.Count("feeDueDays"), OfferHours: numbers.Count("offerHours"),
        Gatherings: [.. Rows("gatherings", row => row).Select((row, place) => GatheringOf(row, place + 1))],
        Roles: [.. typed.All("roles").SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        CouncilVisit: Text("councilVisit.season") is null && Text("councilVisit.year") is null ? null : new(numbers.Count("councilVisit.year"), Text("councilVisit.season")),
        Invites: [.. typed.All("invites").Where(number => number.Length > 0).Distinct()],
        WithdrawalTerms: Text("withdrawalTerms"), AccountNumber: Text("accountNumber"), Payee: Text("payee"), KidRule: Text("kidRule"),
        Members: [.. Rows("members", row => new MembershipForm(Text($"{row}.municipality"), Text($"{row}.from"), Text($"{row}.to")))]);

    /// <summary>Its days when they are fixed, else its month.</summary>
    private GatheringForm GatheringOf(string row, int number) =>
        new(number, Text($"{row}.starts") ?? Text($"{row}.month"), Text($"{row}.ends"), Text($"{row}.place"), Ticked($"{row}.digital"));

    private IEnumerable<T> Rows<T>(string list, Func<string, T> read) => places[list].Select(place => read(RowOf(list, place)));

    private ImmutableArray<int> Kept(string list, params string[] telling) =>
    [
        .. Enumerable.Range(0, typed.Rows(list)).Where(place => !IsRemoved(list, place) && telling.Any(field => Text($"{RowOf(list, place)}.{field}") is not null)),
    ];

    private bool IsRemoved(string list, int place) => Ticked($"{RowOf(list, place)}.{Remove}");

    private static string RowOf(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");

    private bool Ticked(string name) => typed[name] is "true";

    private string? Text(string name) => string.IsNullOrWhiteSpace(typed[name]) ? null : typed[name];
}
