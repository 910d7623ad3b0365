using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>Writes the page of a part with what it needs to know.</summary>
internal sealed class PartWriter(CaseRepository cases, Register register, IClock clock)
{
    /// <param name="typed">What was typed and could not all be saved; null for what is saved.</param>
    /// <param name="saved">Whether something has just been saved.</param>
    public async Task<IResult> Page(StoredCase<NetworkCase> stored, NetworkPart part, TypedForm? typed, Problem? problem, bool saved, CancellationToken stop) =>
        PageAnswer.Of<NetworkPartPage>(
            new
            {
                Network = stored.State!,
                Part = part,
                Typed = typed ?? Typed(stored.State!),
                Edition = stored.State!.Edition.ToString(CultureInfo.InvariantCulture),
                Removable = part.Fields.Contains("gatherings") ? await Removable(stored, stop) : [],
                Register = register,
                Today = Oslo.DateOf(clock.GetCurrentInstant()),
                Problem = problem,
                Saved = saved,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private TypedForm Typed(NetworkCase network) => TypedForm.Of(JsonSerializer.SerializeToNode(PartSaver.FormOf(network, register), NetworksJson.Default.NetworkForm));

    /// <summary>The gatherings that can be taken out, by number.</summary>
    private async Task<ImmutableHashSet<int>> Removable(StoredCase<NetworkCase> stored, CancellationToken stop)
    {
        var used = await Workflows.Networks.GatheringUse.Of(stored, cases, stop);
        return [.. (stored.State!.Terms?.Gatherings ?? []).Select(gathering => gathering.Number).Where(number => used.IsEmpty || used.Max < number)];
    }
}
