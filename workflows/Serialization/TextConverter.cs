using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grants.Workflows.Serialization;

/// <summary>A value that stands as a text in JSON, as a value and as a property's name.</summary>
internal abstract class TextConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(format(value));

    private T Parse(string? text)
    {
        try
        {
            return parse(text ?? throw new JsonException());
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NodaTime.Text.UnparsableValueException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
