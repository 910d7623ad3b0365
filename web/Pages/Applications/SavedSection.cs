using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Forms;

namespace Grants.Web.Pages.Applications;

/// <summary>A part of the form after a save.</summary>
/// <param name="Shown">What its fields show: what is saved, and what was typed where that could not be.</param>
/// <param name="Seen">What the next save is compared with; where the reader is asked, still what was there before both wrote.</param>
/// <param name="Problem">Why some of it is not saved; null when all is.</param>
public sealed record SavedSection(ApplicationFile File, JsonObject Shown, JsonObject Seen, ImmutableArray<Clash> Clashes, Problem? Problem)
{
    /// <summary>A part as it stands, for who opens it.</summary>
    public static SavedSection AsItStands(ApplicationFile file, FormSection section)
    {
        var part = section.Of(SectionSaver.JsonOf(file.Draft.Form));
        return new(file, part, part, [], null);
    }

    public bool IsWhole => Problem is null && Clashes.IsEmpty;
}

/// <summary>A try to save a part: what can be saved gets fewer fields as faults are found.</summary>
internal sealed class Attempted(FormSection section, JsonObject whole, JsonObject theirs, JsonObject part, ImmutableArray<Clash> clashes)
{
    private readonly List<(string Path, JsonNode? Typed)> refused = [];
    private Problem? problem;

    /// <summary>The whole form, to be saved.</summary>
    public JsonObject Form => section.Into(whole, part);

    /// <summary>The same, read.</summary>
    public ApplicationForm Understood { get; set; } = null!;

    /// <summary>Puts back what is saved where something could not be taken. False when that mends nothing.</summary>
    public bool TakeBack(Problem because)
    {
        var mended = false;
        foreach (var (path, texts) in because.Errors)
        {
            if (JsonPaths.Find(part, path) is not { } typed || JsonNode.DeepEquals(typed, JsonPaths.Find(theirs, path))) continue;
            refused.Add((path, typed.DeepClone()));
            JsonPaths.Put(part, path, JsonPaths.Find(theirs, path));
            problem = texts.Aggregate(problem ?? because with { Errors = because.Errors.Clear() }, (all, text) => all.At(path, text));
            mended = true;
        }

        return mended && Read();
    }

    public SavedSection Saved(ApplicationFile file, Problem? failed)
    {
        var (shown, seen) = ((JsonObject)part.DeepClone(), (JsonObject)part.DeepClone());
        foreach (var (path, typed) in refused) JsonPaths.Put(shown, path, typed);
        foreach (var clash in clashes)
        {
            JsonPaths.Put(shown, clash.Path, clash.Mine);
            JsonPaths.Put(seen, clash.Path, clash.Seen);
        }

        return new(file, shown, failed is null ? seen : theirs, clashes, failed ?? problem);
    }

    private bool Read()
    {
        var read = Body.Parse(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Form, JsonTypes.Object), Grants.Web.Applications.ApplicationJson.Default.ApplicationForm);
        if (read.Problem is null) Understood = read.Value;
        return true;
    }
}
