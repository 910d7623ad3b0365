using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>A link and a code that have been asked for and not used. The code is kept so that guessing it from the row is slow.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Token">Where the link's row stands.</param>
/// <param name="Wrong">How many wrong codes have been tried.</param>
internal sealed record OpenSignIn(string Id, string Token, string Code, Instant Until, int Wrong)
{
    private const int MostWrong = 5;
    private const int Rounds = 20_000;
    private const int HashLength = 32;

    public bool IsSpent => Wrong >= MostWrong;

    public static OpenSignIn Create(string id, ExpiringToken token, string code) => new(id, token.Key, Hash(id, code), token.Until, 0);

    public bool Takes(string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code), Encoding.ASCII.GetBytes(Hash(Id, code)));

    private static string Hash(string id, string code) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(id), Rounds, HashAlgorithmName.SHA256, HashLength));
}
