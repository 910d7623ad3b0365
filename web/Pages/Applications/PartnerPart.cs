using System.Collections.Immutable;
using Grants.Workflows.Applications;

namespace Grants.Web.Pages.Applications;

/// <summary>Puts a partner's own part, which is all that its page shows, into the whole application.</summary>
internal static class PartnerPart
{
    public static ApplicationForm Into(ApplicationForm whole, ApplicationForm part, string own)
    {
        var mine = Of(part.Partners).FirstOrDefault(partner => partner?.Municipality == own);
        var funding = Of(part.Budget?.OwnFunding).Where(line => line is not null).Select(line => line with { Municipality = own });
        var budget = whole.Budget ?? new();
        return whole with
        {
            Partners = [.. Of(whole.Partners).Select(partner => partner.Municipality == own && mine is not null ? mine : partner)],
            Budget = budget with { OwnFunding = [.. Of(budget.OwnFunding).Where(line => line.Municipality != own), .. funding] },
        };
    }

    private static ImmutableArray<T> Of<T>(ImmutableArray<T>? list) => list is { IsDefault: false } given ? given : [];
}
