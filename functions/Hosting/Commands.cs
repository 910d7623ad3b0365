using Grants.Web.Composition;
using Grants.Workflows.Backup;

namespace Grants.Functions.Hosting;

/// <summary>What an administrator runs by hand, as who they are signed in as in Azure, on the account that <c>GRANTS_STORAGE</c> names.</summary>
public static class Commands
{
    /// <exception cref="SettingsException">The words or the setting are not right.</exception>
    public static async Task<int> Run(string[] words, Func<string, string?> of, TextWriter told)
    {
        if (!BackupCommand.Is(words)) throw new SettingsException("Bruk: dotnet Grants.Functions.dll backup FIL | restore FIL | verify (GRANTS_STORAGE er navnet på lagringskontoen)");
        var asked = new AskedSettings(of);
        var storage = asked.Needed("GRANTS_STORAGE", text => new StorageAccount(text));
        asked.Check();
        await storage!.MakeIfLocal();
        return await BackupCommand.Run(words, storage.Rows, storage.Files, told);
    }
}
