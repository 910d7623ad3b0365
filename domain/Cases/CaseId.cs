using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Grants.Domain.Cases;

/// <summary>
/// A case (sak) by its partition and its own part: <c>{partition}.{own}</c>. The partition is a call, a network or an office,
/// so the id tells where the rows of the case are. Of <c>[0-9a-z.~-]</c>; the own part has no full stop.
/// </summary>
public readonly record struct CaseId(string Partition, string Own)
{
    private const string Task = "task-";
    private const string Gathering = "gathering-";
    private const string Meetings = "regular-meetings";
    private const string Project = "project-";
    private const string Papers = "network-papers";

    public static bool TryParse([NotNullWhen(true)] string? text, out CaseId id)
    {
        id = default;
        var dot = text?.LastIndexOf('.') ?? -1;
        if (text is null || dot <= 0 || dot == text.Length - 1 || text.Length > 200 || !text.All(IsKeyCharacter)) return false;
        id = new CaseId(text[..dot], text[(dot + 1)..]);
        return true;
    }

    public static CaseId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a case id.");

    /// <summary>The case of the call itself: its rules, its ledger.</summary>
    public static CaseId OfCall(string callId) => new($"call-{callId}", "call");

    /// <summary>The case of the network itself.</summary>
    public static CaseId OfNetwork(string networkId) => new($"network-{networkId}", "network");

    /// <summary>The case of the network whose rows a partition holds.</summary>
    public static CaseId OfNetworkIn(string partition) => new(partition, "network");

    /// <summary>The case of a network's gathering: its programme and what comes of it.</summary>
    public static CaseId OfGathering(string networkId, int number) => new($"network-{networkId}", string.Create(CultureInfo.InvariantCulture, $"{Gathering}{number}"));

    /// <summary>A network's regular meetings: the rule, and the single ones that are otherwise.</summary>
    public static CaseId OfMeetingRule(string networkId) => new($"network-{networkId}", Meetings);

    /// <summary>Whether it is a network's regular meetings.</summary>
    public bool IsMeetingRule => Partition.StartsWith("network-", StringComparison.Ordinal) && Own is Meetings;

    /// <summary>The case of the office itself: its staff.</summary>
    public static CaseId OfOffice(string number) => new($"office-{number}", "office");

    /// <summary>What an office's theme meetings share: its terms and bookings.</summary>
    public static CaseId OfMeetingBook(string office) => new($"office-{office}", "theme-meetings");

    /// <summary>Whether it is a theme meeting's: of an office's partition, and neither the office itself nor the book of its meetings.</summary>
    public bool IsThemeMeeting => Partition.StartsWith("office-", StringComparison.Ordinal) && Own is not ("office" or "theme-meetings");

    /// <summary>A task of a network.</summary>
    /// <param name="random">Of <c>[0-9a-z]</c>.</param>
    public static CaseId OfTask(string networkId, string random) => new($"network-{networkId}", $"{Task}{random}");

    /// <summary>A development project of a network.</summary>
    /// <param name="random">Of <c>[0-9a-z]</c>.</param>
    public static CaseId OfProject(string networkId, string random) => new($"network-{networkId}", $"{Project}{random}");

    /// <summary>What a network's members agree on and keep.</summary>
    public static CaseId OfPapers(string networkId) => new($"network-{networkId}", Papers);

    /// <summary>Whether it is a task of a network.</summary>
    public bool IsTask => IsOfNetwork && Own.StartsWith(Task, StringComparison.Ordinal);

    /// <summary>Whether it is a development project of a network.</summary>
    public bool IsProject => IsOfNetwork && Own.StartsWith(Project, StringComparison.Ordinal);

    /// <summary>Whether it is a network's papers.</summary>
    public bool IsPapers => IsOfNetwork && Own is Papers;

    /// <summary>Whether it is an application's: of a call's partition, and not the call itself.</summary>
    public bool IsApplication => Partition.StartsWith("call-", StringComparison.Ordinal) && Own is not "call";

    /// <summary>Whether it is a network itself.</summary>
    public bool IsNetwork => IsOfNetwork && Own is "network";

    /// <summary>Whether it is a municipality's registration: of a network's partition, and neither the network itself nor of another kind, whose own part begins with its kind and a hyphen.</summary>
    public bool IsRegistration => IsOfNetwork && Own is not "network" && !Own.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether it is a network's gathering.</summary>
    public bool IsGathering => IsOfNetwork && Own.StartsWith(Gathering, StringComparison.Ordinal);

    private bool IsOfNetwork => Partition.StartsWith("network-", StringComparison.Ordinal);

    public override string ToString() => $"{Partition}.{Own}";

    private static bool IsKeyCharacter(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '~' or '-';
}
