using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grants.Local.Rehearsals;

/// <summary>A mail of the rehearsal as JSON, for tests and scripts.</summary>
internal sealed record MailBody(string Name, DateTime Time, string To, string Subject, string Text, ImmutableArray<string> Links);

/// <summary>How the mailbox is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<MailBody>))]
internal sealed partial class MailboxJson : JsonSerializerContext;
