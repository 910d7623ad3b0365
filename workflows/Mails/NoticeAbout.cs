using System.Globalization;
using Grants.Domain.Applications;
using Grants.Domain.Municipalities;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Mails;

/// <summary>Reads what makes a notice this one, as the procedure wrote it.</summary>
internal static class NoticeAbout
{
    /// <summary>A version, a round or a letter's number.</summary>
    public static int Number(Notice notice) => int.Parse(notice.About, CultureInfo.InvariantCulture);

    /// <summary>The letter of <c>1</c>, and of <c>1:2</c>, which is its second round.</summary>
    public static int Letter(Notice notice) => int.Parse(notice.About.Split(':')[0], CultureInfo.InvariantCulture);

    /// <summary>The first part of <c>4631:2</c> and <c>4631:2:7</c>.</summary>
    public static MunicipalityNumber Municipality(Notice notice) => MunicipalityNumber.Parse(notice.About.Split(':')[0]);

    public static LocalDate Day(Notice notice) => LocalDatePattern.Iso.Parse(notice.About).Value;
}
