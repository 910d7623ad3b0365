using System.Text.Json.Serialization;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Workflows.Gatherings;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Gatherings;

/// <summary>A gathering as the caller sees it.</summary>
/// <param name="Starts">The first day, or only the month until it is fixed.</param>
/// <param name="Programme">The link is there for those who take part.</param>
/// <param name="ProgrammeSentAt">When the organiser sent it last.</param>
/// <param name="Dates">The days that are proposed, for those who take part; left out when none are.</param>
public sealed record GatheringView(
    string NetworkId, int Number, string? Starts, string? Ends, string? Place, bool Digital, ProgrammeForm Programme, string? ProgrammeSentAt, DatesView? Dates)
{
    internal static GatheringView Of(GatheringFile file, Caller? caller)
    {
        var (gathering, takesPart) = (file.Gathering, GatheringAccess.TakesPart(file.Network, caller));
        return new(
            file.Network.Network.Id, gathering.Number, StartsOf(gathering), gathering.Ends is { } last ? LocalDatePattern.Iso.Format(last) : null, gathering.Place, gathering.Digital,
            ProgrammeReader.FormOf(file.Programme, takesPart), ViewWriter.At(file.State.SentAt), takesPart ? DatesView.Of(file, caller) : null);
    }

    private static string? StartsOf(PlannedGathering gathering) =>
        gathering.Starts is { } first ? LocalDatePattern.Iso.Format(first) : gathering.Month is { } month ? YearMonthPattern.Iso.Format(month) : null;
}

/// <summary>How gatherings are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GatheringView))]
[JsonSerializable(typeof(ParticipantsView))]
[JsonSerializable(typeof(ProgrammeForm))]
[JsonSerializable(typeof(DatesForm))]
[JsonSerializable(typeof(SuitsForm))]
[JsonSerializable(typeof(ChoiceForm))]
[JsonSerializable(typeof(AttendanceForm))]
[JsonSerializable(typeof(MinutesForm))]
[JsonSerializable(typeof(MinutesView))]
internal sealed partial class GatheringsJson : JsonSerializerContext;
