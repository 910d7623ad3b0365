using Grants.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Rehearsals;

/// <summary>Times as a list of mails shows them: in Oslo, in few characters.</summary>
internal static class MailTimes
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu HH.mm.ss");

    public static string Short(Instant time) => Pattern.Format(Oslo.Local(time));
}
