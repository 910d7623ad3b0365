using System.Security.Cryptography;
using System.Text;

namespace Grants.Workflows.Cases;

/// <summary>Ids that nobody can guess, of <c>[0-9a-z]</c>.</summary>
public static class RandomIds
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The own part of a case's id: 62 bits.</summary>
    public static string Case() => RandomNumberGenerator.GetString(Alphabet, 12);

    public static string Person() => RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>The same id for the same request, so that a repeated request is known again.</summary>
    public static string Of(string request)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(request));
        return string.Concat(hash.Take(12).Select(value => Alphabet[value % Alphabet.Length]));
    }
}
