using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Networks;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>What came of saving a part.</summary>
/// <param name="Network">As it is now.</param>
/// <param name="Objections">To the fields that were not saved; the others were, if <paramref name="IsSaved"/>.</param>
/// <param name="HasMoved">Whether somebody else changed it meanwhile, and nothing was saved.</param>
internal sealed record PartSaving(NetworkCase Network, ImmutableArray<Objection> Objections, bool IsSaved, bool HasMoved = false);

/// <summary>Saves a part of a network field by field: what is right is saved, and only what is wrong comes back.</summary>
internal sealed class PartSaver(NetworkDesk desk, CaseRepository cases, Register register, IClock clock)
{
    public async Task<PartSaving> Save(StoredCase<NetworkCase> stored, NetworkPart part, TypedForm typed, Actor by, CancellationToken stop)
    {
        var network = stored.State!;
        var fields = new NetworkFormFields(typed);
        var read = CountyMembers.Added(fields.Form, typed, register, Oslo.DateOf(clock.GetCurrentInstant()));
        var wrong = fields.Unread.Where(part.Has).ToImmutableArray().AddRange(await TakenOut(stored, fields, stop));
        var left = Without(part.Fields.Where(field => IsAsked(field, network, fields)), wrong);
        while (!left.IsEmpty)
        {
            switch (await Change(network, read, left, typed.Edition, by, stop))
            {
                case Done<StoredCase<NetworkCase>>.Yes(var now):
                    return new(now.State!, wrong, now.State!.Edition != network.Edition || wrong.IsEmpty);
                case Done<StoredCase<NetworkCase>>.No(var objections):
                    // A field that is told of already is empty meanwhile; what follows from that is not told too.
                    var told = Without(part.Fields, wrong);
                    wrong = [.. wrong, .. objections.Where(objection => !part.Has(objection) || told.Contains(CallFormReader.RootOf(objection.Field)!))
                        .Select(objection => fields.AtTyped(CountyMembers.AtDay(objection, fields.RowsOf("members"))))];
                    if (Without(left, objections) is var fewer && fewer.Length == left.Length) return new(network, wrong, false);
                    left = fewer;
                    break;
                case Done<StoredCase<NetworkCase>>.Moved(var now):
                    return new(now.State!, [], false, HasMoved: true);
                default:
                    return new(network, wrong, false);
            }
        }

        return new(network, wrong, false);
    }

    public static NetworkForm FormOf(NetworkCase network, Register register) =>
        NetworkFormReader.FormOf(network.Network with { Registration = network.Terms }, register);

    private async Task<Done<StoredCase<NetworkCase>>> Change(NetworkCase network, NetworkForm read, IEnumerable<string> fields, int edition, Actor by, CancellationToken stop)
    {
        var form = With(FormOf(network, register), read, fields);
        var (changed, objections) = NetworkFormReader.Read(form, register, network.Network.Organiser);
        return changed is null
            ? new Done<StoredCase<NetworkCase>>.No(objections)
            : await desk.Do(network.Network.Id, new NetworkCommand.Change(changed), by, edition, stop);
    }

    /// <summary>The form with these fields as they were read, and the others as they were.</summary>
    private static NetworkForm With(NetworkForm form, NetworkForm read, IEnumerable<string> fields)
    {
        var (into, from) = (Json(form), Json(read));
        foreach (var field in fields) into[field] = from[field]?.DeepClone();
        return into.Deserialize(NetworksJson.Default.NetworkForm)!;
    }

    private static JsonObject Json(NetworkForm form) => JsonSerializer.SerializeToNode(form, NetworksJson.Default.NetworkForm)!.AsObject();

    /// <summary>The fee table of a published network is shown and not asked for; a page from before it was published is told why it stands.</summary>
    private static bool IsAsked(string field, NetworkCase network, NetworkFormFields fields) =>
        field is not "fees" || !NetworkPart.Fixed(network).Contains(field) || fields.RowsOf(field) > 0;

    private static ImmutableArray<string> Without(IEnumerable<string> fields, ImmutableArray<Objection> wrong) =>
        [.. fields.Where(field => wrong.All(objection => CallFormReader.RootOf(objection.Field) != field))];

    private async Task<IEnumerable<Objection>> TakenOut(StoredCase<NetworkCase> stored, NetworkFormFields fields, CancellationToken stop)
    {
        if (!fields.RemovedGatherings.Any()) return [];
        var used = await GatheringUse.Of(stored, cases, stop);
        return fields.RemovedGatherings.Select(number => GatheringUse.Hinders(used, number, $"gatherings[{number - 1}].{NetworkFormFields.Remove}")).OfType<Objection>();
    }
}
