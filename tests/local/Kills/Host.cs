using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Grants.Local.Tests.Kills;

/// <summary>The real program, as a process of its own on a free port of loopback.</summary>
internal sealed class Host(string folder) : IDisposable
{
    private readonly List<string> said = [];
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it, and comes back when it says that it is ready.</summary>
    public async Task Start(params string[] options)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "Grants.Local.dll"), "--data", folder, "--urls", Address.ToString().TrimEnd('/'), .. options])
            start.ArgumentList.Add(word);
        var running = process = Process.Start(start)!;
        running.OutputDataReceived += (_, line) => Hear(line.Data);
        running.ErrorDataReceived += (_, line) => Hear(line.Data);
        running.EnableRaisingEvents = true;
        running.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended: {Said}"));
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));

        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.Add(line);
            // Its last line but one names the address when it serves.
            if (line.Contains($"Grants: {Address.ToString().TrimEnd('/')}", StringComparison.Ordinal)) ready.TrySetResult();
        }
    }

    public string Said
    {
        get
        {
            lock (said) return string.Join(Environment.NewLine, said);
        }
    }

    /// <summary>As <c>kill -9</c> does: no goodbye, nothing written.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Runs a command on the folder and gives its exit code with what it said.</summary>
    public static async Task<(int Code, string Said)> Command(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "Grants.Local.dll"), .. words]) start.ArgumentList.Add(word);
        using var running = Process.Start(start)!;
        var text = await running.StandardOutput.ReadToEndAsync() + await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, text);
    }

    public void Dispose()
    {
        if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
        process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
