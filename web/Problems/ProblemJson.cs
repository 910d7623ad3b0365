using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Grants.Web.Problems;

/// <summary>How problem details are written.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ProblemJson : JsonSerializerContext;
