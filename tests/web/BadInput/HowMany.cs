using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// How many bad requests are sent, and from which seed. A run of all tests sends the same ones each time, so that a change is judged
/// by what it changed; <c>GRANTS_BAD_BODIES_SEED=any</c> sends others.
/// </summary>
internal static class HowMany
{
    private const int Usual = 3_000;
    private const string Steady = "(2018,11)", Any = "any";

    public static int BadBodies { get; } =
        int.Parse(Environment.GetEnvironmentVariable("GRANTS_BAD_BODIES") ?? $"{Usual}", CultureInfo.InvariantCulture);

    /// <summary>A failure tells two numbers and a size, <c>(1,2,3)</c>, to go on from right there.</summary>
    public static Config Configuration(int number)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(number);
        var wanted = Environment.GetEnvironmentVariable("GRANTS_BAD_BODIES_SEED") ?? Steady;
        if (wanted is Any) return config;
        var seed = wanted.Trim('(', ')').Split(',');
        var random = new Rnd(ulong.Parse(seed[0], CultureInfo.InvariantCulture), ulong.Parse(seed[1], CultureInfo.InvariantCulture));
        var size = seed.Length > 2 ? FSharpOption<int>.Some(int.Parse(seed[2], CultureInfo.InvariantCulture)) : FSharpOption<int>.None;
        return config.WithReplay(FSharpOption<Replay>.Some(new Replay(random, size)));
    }
}
