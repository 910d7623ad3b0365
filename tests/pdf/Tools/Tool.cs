using System.Diagnostics;

namespace Grants.Pdf.Tests.Tools;

/// <summary>A program that reads PDF, of the Debian packages poppler-utils and qpdf. Without it its tests are skipped by name.</summary>
internal sealed class Tool(string name)
{
    public bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What it says of a document, and whether it was content with it.</summary>
    /// <param name="arguments"><c>{}</c> stands for the document's file.</param>
    public (int Exit, string Said) Run(byte[] document, params string[] arguments)
    {
        Skip.IfNot(IsThere, $"{name} is not installed");
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        File.WriteAllBytes(path, document);
        try
        {
            var start = new ProcessStartInfo(name, arguments.Select(argument => argument == "{}" ? path : argument)) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said + complaints.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
