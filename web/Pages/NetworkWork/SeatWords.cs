using Grants.Domain.NetworkWork;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.NetworkWork;

/// <summary>What somebody is in a steering group, as it is said on pages.</summary>
internal static class SeatWords
{
    public static Phrase Of(SeatRole role) => role switch
    {
        SeatRole.Chair => new("Leder", "Leiar"),
        SeatRole.Deputy => new("Vara", "Vara"),
        _ => new("Medlem", "Medlem"),
    };
}
