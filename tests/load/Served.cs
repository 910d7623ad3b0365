using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Grants.Load;

/// <summary>A program that serves, as a process of its own on a free port of loopback.</summary>
internal sealed class Served : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private Served(Process process, Uri address, TimeSpan toHealth) => (this.process, Address, ToHealth) = (process, address, toHealth);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer of <c>/health</c> that is 200.</summary>
    public TimeSpan ToHealth { get; }

    /// <param name="program">The path of its assembly.</param>
    public static async Task<Served> Start(string program, params string[] options)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[program, "--urls", address.ToString().TrimEnd('/'), .. options])
            start.ArgumentList.Add(word);
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Answers(process, new Uri(address, "/health"), begun);
        return new(process, address, Stopwatch.GetElapsedTime(begun));
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task Answers(Process process, Uri health, long begun)
    {
        using var client = new HttpClient();
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (Stopwatch.GetElapsedTime(begun) < Patience && !process.HasExited)
        {
            await often.WaitForNextTickAsync();
            try
            {
                using var answer = await client.GetAsync(health);
                if (answer.StatusCode is HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
        }

        throw new InvalidOperationException($"{health} did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
