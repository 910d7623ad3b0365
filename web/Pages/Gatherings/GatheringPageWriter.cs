using System.Globalization;
using System.Text.Json;
using Grants.Web.Access;
using Grants.Web.Gatherings;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Gatherings;

/// <summary>What the pages of gatherings show.</summary>
internal static class GatheringPageWriter
{
    /// <param name="typed">What was typed in the programme's form and not saved; null for what is saved.</param>
    /// <param name="edition">The edition that was typed on; null for the one that is saved.</param>
    public static IResult One(GatheringFile file, Caller? caller, TypedForm? typed = null, string? edition = null, bool isMore = false, Problem? problem = null) =>
        PageAnswer.Of<GatheringPage>(
            new
            {
                File = file,
                IsOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller),
                TakesPart = GatheringAccess.TakesPart(file.Network, caller),
                Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(ProgrammeReader.FormOf(file.Programme, withLink: true), GatheringsJson.Default.ProgrammeForm)),
                Edition = edition ?? file.State.Edition.ToString(CultureInfo.InvariantCulture),
                IsMore = isMore,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
}
