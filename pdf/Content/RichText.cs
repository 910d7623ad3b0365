using System.Collections.Immutable;

namespace Grants.Pdf.Content;

/// <summary>Text of one or more runs. A plain string is one run.</summary>
public sealed record RichText(ImmutableArray<Run> Runs)
{
    internal bool IsBlank => Runs.All(run => string.IsNullOrWhiteSpace(CleanText.Of(run.Text)));

    public static implicit operator RichText(string text) => FromString(text);

    public static implicit operator RichText(Run run) => FromRun(run);

    public static RichText FromString(string text) => new([new Run(text)]);

    public static RichText FromRun(Run run) => new([run]);
}
