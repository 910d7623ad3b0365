using System.Security.Cryptography;
using System.Text;

namespace Grants.Domain.Cases;

/// <summary>The SHA-256 of a content, in lower-case hexadecimal.</summary>
public readonly record struct ContentHash(string Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Value;
}
