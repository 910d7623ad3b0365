using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Serialization;

internal sealed class InstantConverter() : TextConverter<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format);

internal sealed class LocalDateConverter() : TextConverter<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format);

/// <summary><c>09:00:00</c>.</summary>
internal sealed class LocalTimeConverter() : TextConverter<LocalTime>(text => LocalTimePattern.GeneralIso.Parse(text).Value, LocalTimePattern.GeneralIso.Format);

internal sealed class YearMonthConverter() : TextConverter<YearMonth>(text => YearMonthPattern.Iso.Parse(text).Value, YearMonthPattern.Iso.Format);

/// <summary><c>2018-11-01T23:59:59</c>; seconds may be left out in what is read.</summary>
internal sealed class LocalDateTimeConverter() : TextConverter<LocalDateTime>(Parse, LocalDateTimePattern.GeneralIso.Format)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    internal static LocalDateTime Parse(string text) =>
        LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } parsed ? parsed.Value : Minutes.Parse(text).Value;
}

internal sealed class PersonIdConverter() : TextConverter<PersonId>(text => new(text), id => id.Value);

internal sealed class ContentHashConverter() : TextConverter<ContentHash>(text => new(text), hash => hash.Value);

internal sealed class CriterionIdConverter() : TextConverter<CriterionId>(text => new(text), id => id.Value);

internal sealed class MunicipalityNumberConverter() : TextConverter<MunicipalityNumber>(MunicipalityNumber.Parse, number => number.ToString());

internal sealed class OrganisationNumberConverter() : TextConverter<OrganisationNumber>(OrganisationNumber.Parse, number => number.ToString());

internal sealed class AccountNumberConverter() : TextConverter<AccountNumber>(AccountNumber.Parse, number => number.ToString());

internal sealed class CaseIdConverter() : TextConverter<CaseId>(CaseId.Parse, id => id.ToString());
