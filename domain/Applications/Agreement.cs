using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Applications;

/// <summary>
/// What a municipality's leader says yes to: the partners, the amounts and the own funding. The answer is bound to its hash, so a
/// change of any of these asks again; a new title or a better plan does not.
/// </summary>
/// <param name="Requested">The grant applied for, in kroner.</param>
/// <param name="OwnFunding">What this municipality pays itself, in kroner.</param>
public sealed record Agreement(
    string Title,
    MunicipalityNumber Municipality,
    ImmutableArray<MunicipalityNumber> Municipalities,
    long Requested,
    long TotalCosts,
    long OwnFunding,
    ContentHash Hash)
{
    public static Agreement Of(Application application, MunicipalityNumber municipality)
    {
        var municipalities = application.Municipalities.Distinct().ToImmutableArray();
        var requested = application.Budget.RequestedAmount ?? 0;
        return new(
            application.Title ?? "",
            municipality,
            municipalities,
            requested,
            application.Budget.TotalCosts,
            application.OwnFundingOf(municipality),
            HashOf(application, municipality, municipalities, requested));
    }

    private static ContentHash HashOf(
        Application application, MunicipalityNumber municipality, IEnumerable<MunicipalityNumber> municipalities, long requested)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"for {municipality}\nlead {application.Lead?.Municipality}\n")
            .Append(CultureInfo.InvariantCulture, $"requested {requested}\ncosts {application.Budget.TotalCosts}\nother {application.Budget.TotalOtherFunding}\n");
        foreach (var number in municipalities.Order())
            text.Append(CultureInfo.InvariantCulture, $"{number} {application.OwnFundingOf(number)}\n");
        return ContentHash.Of(text.ToString());
    }
}
