using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Local.Rehearsals;

/// <summary>The folder that a rehearsal writes its mails to, as a mailbox for all of its invented people.</summary>
public sealed partial class Mailbox(string dataFolder)
{
    public const int MostOnAPage = 200;

    private const string Extension = ".eml";

    private readonly string folder = Path.Combine(dataFolder, "mail");

    /// <summary>The newest first.</summary>
    /// <param name="to">A whole address, or a part of one; null or empty for everybody's.</param>
    /// <param name="after">The name of the last mail of the page before.</param>
    public async Task<MailPage> List(string? to, string? after, int limit, CancellationToken stop)
    {
        var shown = ImmutableArray.CreateBuilder<ListedMail>();
        foreach (var name in Names().Where(name => after is null || string.CompareOrdinal(name, after) < 0))
        {
            if (await Heading(name, stop) is not { } heading || !IsFor(heading, to)) continue;
            if (shown.Count == limit) return new(shown.ToImmutable(), shown[^1].Name);
            shown.Add(new(name, heading));
        }

        return new(shown.ToImmutable(), null);
    }

    /// <summary>The file as it was written; null when there is none.</summary>
    public async Task<byte[]?> Read(string name, CancellationToken stop)
    {
        // Only a name of a mail: no path leads out of the folder.
        if (!MailName().IsMatch(name)) return null;
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, name + Extension), stop);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A name begins with the mail's time, so their order is the mails'.</summary>
    private IEnumerable<string> Names() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + Extension).Select(path => Path.GetFileNameWithoutExtension(path)).OrderByDescending(name => name, StringComparer.Ordinal)
        : [];

    private async Task<MailHeading?> Heading(string name, CancellationToken stop)
    {
        try
        {
            using var reader = new StreamReader(Path.Combine(folder, name + Extension), Encoding.ASCII);
            var lines = new StringBuilder();
            while (await reader.ReadLineAsync(stop) is { Length: > 0 } line) lines.Append(line).Append("\r\n");
            return MailHeading.Parse(lines.ToString());
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsFor(MailHeading heading, string? to) =>
        string.IsNullOrWhiteSpace(to)
        || (to.Trim() is var wanted && wanted.IndexOf('@', StringComparison.Ordinal) > 0
            ? heading.ToAddress.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            : heading.To.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\A[0-9TZa-z.~-]+\z")]
    private static partial Regex MailName();
}

/// <summary>A mail in the list, by the name of its file without its ending.</summary>
public sealed record ListedMail(string Name, MailHeading Heading);

/// <summary>A page of the list.</summary>
/// <param name="Next">What to ask for the next page after; null on the last.</param>
public sealed record MailPage(ImmutableArray<ListedMail> Mails, string? Next);
