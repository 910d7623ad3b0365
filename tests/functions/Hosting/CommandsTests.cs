using Grants.Functions.Hosting;
using Grants.Web.Composition;

namespace Grants.Functions.Tests.Hosting;

/// <summary>The commands say what to mend before they touch anything; what they do is tested on stores.</summary>
public sealed class CommandsTests
{
    [Theory, InlineData("backup"), InlineData("restore"), InlineData("verify all"), InlineData("delete copy.zip")]
    public async Task Words_that_are_none_are_answered_with_those_that_are(string words) =>
        Assert.Contains("backup FIL | restore FIL | verify", await Refusal(words, "stgrantsexample"), StringComparison.Ordinal);

    [Theory, InlineData(null, "Missing: GRANTS_STORAGE."), InlineData("no account", "GRANTS_STORAGE: ")]
    public async Task Without_an_account_nothing_is_done(string? account, string says) => Assert.Contains(says, await Refusal("verify", account), StringComparison.Ordinal);

    private static async Task<string> Refusal(string words, string? account) =>
        (await Assert.ThrowsAsync<SettingsException>(() => Commands.Run(words.Split(' '), name => name is "GRANTS_STORAGE" ? account : null, TextWriter.Null))).Message;
}
