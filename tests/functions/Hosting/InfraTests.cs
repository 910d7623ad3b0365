using System.Text.RegularExpressions;

namespace Grants.Functions.Tests.Hosting;

/// <summary>What infra/ and the sample set is what the host asks for.</summary>
public sealed partial class InfraTests
{
    private static readonly string[] Asked = NamesIn("functions", "*.cs");

    [Fact]
    public void Infra_sets_every_setting_that_the_host_asks_for_and_no_other() => Assert.Equal(Asked, NamesIn("infra", "*.bicep"));

    [Fact]
    public void The_sample_has_no_setting_that_nobody_asks_for() =>
        Assert.Empty(Names(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json"))).Except(Asked));

    [Fact]
    public void Every_address_that_holds_a_key_is_kept_out_of_the_logs()
    {
        var rule = File.ReadAllText(Path.Combine(Repository.Root, "infra", "modules", "kept-out-of-logs.bicep"));
        var keyed = Directory.EnumerateFiles(Path.Combine(Repository.Root, "web"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Keyed().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct().ToArray();

        Assert.NotEmpty(keyed);
        Assert.All(keyed, address => Assert.Contains($"contains \"{address}\"", rule, StringComparison.Ordinal));
    }

    private static string[] NamesIn(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Names(File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Value);

    [GeneratedRegex("/[a-z-]+/(?=\\{token\\})")]
    private static partial Regex Keyed();

    [GeneratedRegex("GRANTS_[A-Z_]+")]
    private static partial Regex Name();
}
