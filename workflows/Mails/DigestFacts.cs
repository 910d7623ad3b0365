using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Workflows.Mails;

/// <summary>What waits for one of an office's staff this morning.</summary>
public sealed record DigestFacts(string Name, ImmutableArray<DigestLine> Lines);

/// <summary>One thing that waits, in one case.</summary>
/// <param name="Text">What it waits for.</param>
/// <param name="Url">The page where it is done.</param>
public sealed record DigestLine(Phrase Text, string CaseNumber, string Title, string Url);
