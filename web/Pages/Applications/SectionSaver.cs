using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Forms;

namespace Grants.Web.Pages.Applications;

/// <summary>
/// Saves what was written in one part of the form, over what others have saved meanwhile: field by field. What can be saved is saved;
/// what cannot stays as it was typed, with the reason at its field.
/// </summary>
internal sealed class SectionSaver(DraftDesk drafts)
{
    /// <summary>More faults at once than a page has fields, and still an end.</summary>
    private const int MostFaults = 300;

    private const int MostTries = 5;

    public async Task<SavedSection> Save(ApplicationFile file, FormSection section, PostedSection posted, Caller caller, CancellationToken stop)
    {
        for (var left = MostTries; ; left--)
        {
            var attempt = Attempt(file, section, posted, caller);
            if (JsonNode.DeepEquals(attempt.Form, JsonOf(file.Draft.Form))) return attempt.Saved(file, null);
            var done = await drafts.Save(file.Id, file.Draft.Edition, attempt.Understood, caller.ToActor(), stop);
            switch (done)
            {
                case Done<ApplicationFile>.Yes(var now):
                    return attempt.Saved(now, null);
                case Done<ApplicationFile>.Moved(var now) when left > 0:
                    file = now;
                    break;
                case Done<ApplicationFile>.No(var objections) when left > 0 && attempt.TakeBack(objections.ToProblem()):
                    done = await drafts.Save(file.Id, file.Draft.Edition, attempt.Understood, caller.ToActor(), stop);
                    if (done is Done<ApplicationFile>.Yes(var rest)) return attempt.Saved(rest, null);
                    if (done is not Done<ApplicationFile>.Moved(var moved)) return attempt.Saved(file, ApplicationPages.ProblemOf(done));
                    file = moved;
                    break;
                default:
                    return attempt.Saved(file, ApplicationPages.ProblemOf(done));
            }
        }
    }

    public static JsonObject JsonOf(ApplicationForm form) =>
        (JsonObject)WithoutNothing(JsonSerializer.SerializeToNode(form, ApplicationJson.Default.ApplicationForm))!;

    private static Attempted Attempt(ApplicationFile file, FormSection section, PostedSection posted, Caller caller)
    {
        var whole = JsonOf(file.Draft.Form);
        var theirs = section.Of(whole);
        var mine = file.IsOfLead(caller.Person) ? posted.Content : OwnPartOf(posted, file.PartOf(caller.Person)!.Value);
        var merged = JsonMerge.Merge(posted.Seen, WithoutNothing(mine) ?? new JsonObject(), theirs);
        var part = merged.Content as JsonObject ?? [];
        foreach (var clash in merged.Clashes.Where(clash => posted.Keeps(clash.Path))) JsonPaths.Put(part, clash.Path, clash.Mine);
        var asked = merged.Clashes.Where(clash => !posted.Keeps(clash.Path) && !posted.Takes(clash.Path)).ToImmutableArray();
        var attempt = new Attempted(section, whole, theirs, part, asked);
        for (var i = 0; i < MostFaults; i++)
        {
            var read = Body.Parse(JsonSerializer.SerializeToUtf8Bytes(attempt.Form, JsonTypes.Object), ApplicationJson.Default.ApplicationForm);
            if (read.Problem is null)
            {
                attempt.Understood = read.Value;
                return attempt;
            }

            if (!attempt.TakeBack(Worded(read.Problem))) break;
        }

        attempt.Understood = file.Draft.Form;
        return attempt;
    }

    /// <summary>A partner's page holds its own part only: the rest is as it was shown.</summary>
    private static JsonObject OwnPartOf(PostedSection posted, MunicipalityNumber own)
    {
        var mine = (JsonObject)posted.Seen.DeepClone();
        var number = own.ToString();
        bool IsIts(JsonNode? row) => row is JsonObject fields && fields["municipality"] is JsonValue said && said.TryGetValue<string>(out var text) && text == number;
        JsonNode? OwnIn(JsonArray? rows) => rows?.FirstOrDefault(IsIts);
        if (mine["partners"] is JsonArray partners && OwnIn(partners) is { } before && OwnIn(posted.Content["partners"] as JsonArray) is { } now)
            partners[partners.IndexOf(before)] = now.DeepClone();
        if (posted.Content["budget"] is JsonObject written && written["ownFunding"] is JsonArray lines)
        {
            var budget = mine["budget"] as JsonObject ?? [];
            var others = (budget["ownFunding"] as JsonArray ?? []).Where(line => !IsIts(line));
            var its = lines.OfType<JsonObject>().Where(line => line["text"] is not null || line["amount"] is not null).Select(line =>
            {
                var copy = line.DeepClone();
                copy["municipality"] = number;
                return copy;
            });
            budget["ownFunding"] = new JsonArray([.. others.Select(line => line?.DeepClone()), .. its]);
            if (mine["budget"] is null) mine["budget"] = budget;
        }

        return mine;
    }

    /// <summary>On a page the reader has typed an amount that is none; the API's words are for programs.</summary>
    private static Problem Worded(Problem problem) => problem.Code is not "wrong-type" ? problem : problem.Errors.Keys.Aggregate(
        problem with { Status = 422, Errors = problem.Errors.Clear() },
        (all, field) => all.At(field, new("Skriv beløpet i hele kroner, for eksempel 300 000.", "Skriv beløpet i heile kroner, til dømes 300 000.")));

    /// <summary>Empty texts, rows and lists are nothing: they come and go with the page.</summary>
    private static JsonNode? WithoutNothing(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject holder:
                var fields = holder.Select(field => (field.Key, Value: WithoutNothing(field.Value))).Where(field => field.Value is not null).ToList();
                return new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, field.Value is JsonArray { Count: 0 } or JsonObject { Count: 0 } ? null : field.Value)).Where(field => field.Value is not null));
            case JsonArray rows:
                return new JsonArray([.. rows.Select(WithoutNothing).Where(row => row is not null and not JsonObject { Count: 0 })]);
            case JsonValue value when value.TryGetValue<string>(out var text) && text.Length is 0:
                return null;
            default:
                return node?.DeepClone();
        }
    }
}
