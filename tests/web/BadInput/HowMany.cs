using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Grants.Web.Tests.BadInput;

/// <summary>How many bad requests are sent, and from which seed when it is not by chance.</summary>
internal static class HowMany
{
    private const int Usual = 3_000;

    public static int BadBodies { get; } =
        int.Parse(Environment.GetEnvironmentVariable("GRANTS_BAD_BODIES") ?? $"{Usual}", CultureInfo.InvariantCulture);

    /// <summary>A failure tells two numbers and a size, <c>(1,2,3)</c>, to go on from right there.</summary>
    public static Config Configuration(int number)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(number);
        if (Environment.GetEnvironmentVariable("GRANTS_BAD_BODIES_SEED")?.Trim('(', ')').Split(',') is not { Length: >= 2 } seed) return config;
        var random = new Rnd(ulong.Parse(seed[0], CultureInfo.InvariantCulture), ulong.Parse(seed[1], CultureInfo.InvariantCulture));
        var size = seed.Length > 2 ? FSharpOption<int>.Some(int.Parse(seed[2], CultureInfo.InvariantCulture)) : FSharpOption<int>.None;
        return config.WithReplay(FSharpOption<Replay>.Some(new Replay(random, size)));
    }
}
