using System.Globalization;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Gatherings;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.Gatherings;

/// <summary>What the pages of gatherings show.</summary>
internal sealed class GatheringPageWriter(AttendanceBook book, Register register, IClock clock)
{
    /// <param name="typed">What was typed in the programme's form and not saved; null for what is saved.</param>
    /// <param name="edition">The edition that was typed on; null for the one that is saved.</param>
    /// <param name="dates">What was typed in the form of proposed days.</param>
    public IResult One(
        GatheringFile file, Caller? caller, TypedForm? typed = null, string? edition = null, bool isMore = false, TypedForm? dates = null, Problem? problem = null) =>
        PageAnswer.Of<GatheringPage>(
            new
            {
                File = file,
                IsOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller),
                TakesPart = GatheringAccess.TakesPart(file.Network, caller),
                Names = Names,
                Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(ProgrammeReader.FormOf(file.Programme, withLink: true), GatheringsJson.Default.ProgrammeForm)),
                Edition = edition ?? file.State.Edition.ToString(CultureInfo.InvariantCulture),
                IsMore = isMore,
                Dates = dates ?? TypedForm.Of((System.Text.Json.Nodes.JsonNode?)null),
                ProblemIsOfDates = dates is not null,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    public async Task<IResult> Attendance(GatheringFile file, Caller caller, TypedForm? typed, Problem? problem, CancellationToken stop) => PageAnswer.Of<AttendancePage>(
        new
        {
            File = file,
            IsOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller),
            People = await AttendanceEndpoints.For(file, caller, book, stop),
            HasBegun = file.Gathering.Starts <= Today,
            Names = Names,
            Choices = Choices,
            Typed = typed ?? TypedForm.Of((System.Text.Json.Nodes.JsonNode?)null),
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    private Func<MunicipalityNumber, string> Names => number => register.Known(number, Today).Name;

    private IReadOnlyList<(string Value, string Text)> Choices =>
        [.. register.On(Today).OrderBy(row => row.Name, NorwegianOrder.Instance).Select(row => (row.Number.ToString(), $"{row.Name} ({row.Number})"))];
}
