using System.Diagnostics;

namespace Grants.Load;

/// <summary>
/// How long it takes from the start of the process to the first 200 of <c>/health</c>, beside an ASP.NET Core application that is empty; on
/// the folder of an office and on a rehearsal's, whose demo is made already.
/// </summary>
internal static class Starting
{
    private const int Rounds = 11;

    public static async Task Measure(TextWriter say)
    {
        using var programs = await Published.Make();
        using var office = new TemporaryFolder();
        using var rehearsal = new TemporaryFolder();
        await Office(programs.Grants, office.Path);
        // The demo is made, and the machine has read both programs from its disk.
        using (await Served.Start(programs.Grants, "--data", rehearsal.Path)) { }
        using (await Served.Start(programs.Empty)) { }
        var (real, demo, bare) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await Once(programs.Empty));
            real.Add(await Once(programs.Grants, "--data", office.Path));
            demo.Add(await Once(programs.Grants, "--data", rehearsal.Path));
        }

        say.WriteLine(FormattableString.Invariant($"empty ASP.NET Core application: {Median(bare).TotalMilliseconds:F0} ms to /health (medians of {Rounds})"));
        foreach (var (what, times) in new[] { ("an office's folder", real), ("a rehearsal's folder", demo) })
            say.WriteLine(FormattableString.Invariant($"{what}: {Median(times).TotalMilliseconds:F0} ms, {Median(times) / Median(bare):F2} × the empty one"));
    }

    /// <summary>Nothing is sent: no message is due in a folder that has just been made.</summary>
    private static async Task Office(string program, string folder)
    {
        using var init = Process.Start("dotnet", [program, "init", "--data", folder, "--admin", "admin@statsforvalteren.example", "--office", "974760665"]);
        await init.WaitForExitAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), """
            { "baseAddress": "http://127.0.0.1:5000", "mailFrom": "grants@office.example", "replyTo": "post@office.example", "smtpHost": "127.0.0.1" }
            """);
    }

    private static async Task<TimeSpan> Once(string program, params string[] options)
    {
        using var served = await Served.Start(program, options);
        return served.ToHealth;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
