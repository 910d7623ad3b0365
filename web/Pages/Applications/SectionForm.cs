using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Forms;

namespace Grants.Web.Pages.Applications;

/// <summary>A part of the form as its page shows it.</summary>
/// <param name="Shown">What stands in the fields.</param>
/// <param name="Before">What the next save is compared with.</param>
/// <param name="Content">The whole draft, understood.</param>
/// <param name="Networks">Id and title of the networks that can be chosen.</param>
/// <param name="NewRow">The list in which the reader asked for another row; null when none was asked for.</param>
/// <param name="Own">The reader's municipality.</param>
public sealed record SectionForm(
    JsonObject Shown,
    JsonObject Before,
    ImmutableArray<Clash> Clashes,
    Problem? Problem,
    Application Content,
    ImmutableArray<AttachmentRow> Attachments,
    Call Call,
    ImmutableArray<Municipality> Municipalities,
    ImmutableArray<(string Id, string Title)> Networks,
    string? NewRow,
    bool IsLead,
    string? Own)
{
    public TypedForm Typed { get; } = TypedForm.Of(Shown);

    /// <summary>What the page shows, for the next save to be compared with.</summary>
    public string Seen => JsonSerializer.Serialize(Before, JsonTypes.Object);

    /// <summary>The rows of a list: those that are written, and an empty one where it is asked for or where the list must begin.</summary>
    public int Rows(string list, bool begun = true)
    {
        var written = Typed.Rows(list);
        return written + (NewRow == list || (begun && written is 0) ? 1 : 0);
    }

    /// <summary>Whether a row is the one that was asked for: its first field has the focus.</summary>
    public bool IsNew(string list, int row) => NewRow == list && row == Typed.Rows(list);

    public Clash? ClashAt(string field) => Clashes.FirstOrDefault(clash => clash.Path == field);

    public IReadOnlyList<(string, string)> Choices =>
        [.. Municipalities.Select(municipality => (municipality.Number.ToString(), municipality.Name))];

    public string NameOf(string? number) => Municipalities.FirstOrDefault(municipality => municipality.Number.ToString() == number)?.Name ?? number ?? "";
}
