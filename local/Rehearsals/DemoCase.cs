using Grants.Domain.Cases;

namespace Grants.Local.Rehearsals;

/// <summary>An application of the demo while its life is written and played.</summary>
/// <param name="Index">Its place among its call's, from 0: what makes its times differ from the others'.</param>
internal sealed record DemoCase(string Call, DemoProject Project, int Index, DemoForm Form)
{
    /// <summary>Known from when the draft is begun.</summary>
    public CaseId Id { get; set; }

    public DemoThread Municipality { get; } = new();

    public DemoThread Office { get; } = new();
}
