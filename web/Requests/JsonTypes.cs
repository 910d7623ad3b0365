using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Grants.Web.Requests;

/// <summary>JSON that has no type of its own.</summary>
internal static class JsonTypes
{
    public static JsonTypeInfo<JsonObject> Object => LooseJson.Default.JsonObject;
}

/// <summary>How it is written.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LooseJson : JsonSerializerContext;
