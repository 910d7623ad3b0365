using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Workflows.Forms;
using NodaTime;

namespace Grants.Local.Commands;

/// <summary>The options that stand on the command line, and the words that do not.</summary>
/// <param name="AsOf">The instant that a rehearsal's clock is put to.</param>
public sealed record Options(
    ImmutableArray<string> Words, string Data, string Urls, Instant? AsOf, bool Demo, string? Admin, string? Office)
{
    /// <exception cref="UsageException">An option is unknown or has no value.</exception>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options([], "./data", "http://127.0.0.1:5080", null, true, null, null);
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--data" => options with { Data = Value(args, ref i) },
                "--urls" => options with { Urls = Value(args, ref i) },
                "--as-of" => options with { AsOf = Time(Value(args, ref i)) },
                "--no-demo" => options with { Demo = false },
                "--admin" => options with { Admin = Value(args, ref i) },
                "--office" => options with { Office = Value(args, ref i) },
                "--help" or "-h" => options with { Words = ["help"] },
                var word when word.StartsWith("--", StringComparison.Ordinal) => throw new UsageException($"Ukjent valg: {word}. Prøv --help."),
                var word => options with { Words = options.Words.Add(word) },
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count ? args[++i] : throw new UsageException($"{args[i]} mangler en verdi. Prøv --help.");

    private static Instant Time(string text)
    {
        if (!LocalTimes.TryParse(text, out var local)) throw new UsageException($"--as-of er en norsk tid som 2018-10-20T09:00, ikke {text}.");
        return LocalTimes.WhySkipped(local) is { } why ? throw new UsageException($"--as-of {text}: {why.Bokmal}") : Oslo.At(local);
    }
}
