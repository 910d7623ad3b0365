using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Web.Pages.Applications;

/// <summary>The municipalities that can be chosen in a call.</summary>
internal static class Choices
{
    /// <summary>The office's own municipalities, and those of others that are named already, by name.</summary>
    public static ImmutableArray<Municipality> Of(Call call, Register register, Instant now, IEnumerable<MunicipalityNumber> named)
    {
        var today = Oslo.DateOf(now);
        var own = register.FindOffice(call.Office) is { } office ? register.MunicipalitiesOf(office, today) : [];
        var others = named.Select(number => register.Find(number, today)).OfType<Municipality>();
        return [.. own.Concat(others).DistinctBy(municipality => municipality.Number).OrderBy(municipality => municipality.Name, NorwegianOrder.Instance)];
    }
}
