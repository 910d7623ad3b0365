using System.Text.Json.Serialization;
using Grants.Workflows.Calls;

namespace Grants.Web.Calls;

/// <summary>How calls are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CallForm))]
[JsonSerializable(typeof(CallBody))]
[JsonSerializable(typeof(CallPage))]
[JsonSerializable(typeof(CallDraftBody))]
[JsonSerializable(typeof(CallDraftsBody))]
[JsonSerializable(typeof(CallReachBody))]
[JsonSerializable(typeof(CopyRequest))]
[JsonSerializable(typeof(MoveDeadlineRequest))]
[JsonSerializable(typeof(LedgerBody))]
internal sealed partial class CallsJson : JsonSerializerContext;
