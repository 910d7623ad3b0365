using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;

namespace Grants.Workflows.Cases;

/// <summary>
/// An event as its stored bytes: <c>{"event":…,"v":…,"prev":…,"data":{…}}</c>. <c>prev</c> is the hash of the bytes before it, so
/// a log is a chain; the bytes are never written again.
/// </summary>
internal static class StoredEvent
{
    /// <summary>What stands before the first event of a log.</summary>
    public static ContentHash Start { get; } = new(new string('0', 64));

    public static byte[] Write(CaseEvent happened, ContentHash previous)
    {
        var kind = EventCatalogue.Of(happened);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("event", kind.Name);
            writer.WriteNumber("v", kind.Version);
            writer.WriteString("prev", previous.Value);
            writer.WritePropertyName("data");
            JsonSerializer.Serialize(writer, happened, kind.Type);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static (CaseEvent Event, ContentHash Previous) Read(ReadOnlyMemory<byte> stored)
    {
        var envelope = JsonNode.Parse(stored.Span)!.AsObject();
        var kind = EventCatalogue.Of(envelope["event"]!.GetValue<string>());
        var data = EventUpgrades.Lift(kind.Name, envelope["v"]!.GetValue<int>(), kind.Version, envelope["data"]!.AsObject());
        return ((CaseEvent)data.Deserialize(kind.Type)!, new ContentHash(envelope["prev"]!.GetValue<string>()));
    }
}
