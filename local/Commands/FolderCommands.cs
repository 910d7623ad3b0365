using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Storage;
using Grants.Workflows.Mail;
using Grants.Workflows.Offices;

namespace Grants.Local.Commands;

/// <summary><c>init</c> and <c>staff add</c>: what makes a folder an office's own, and lets the first person in.</summary>
internal static class FolderCommands
{
    public static async Task<int> Init(Options options)
    {
        if (options.Admin is null || options.Office is null) throw new UsageException("Skriv init --admin EPOST --office NUMMER.");
        Check(options.Admin, options.Office);
        if (SqliteRowStore.IsIn(options.Data) || UnfinishedRestore.IsIn(options.Data)) throw new UsageException($"{options.Data} er allerede i bruk. Velg en ny mappe med --data.");
        await using var host = LocalHost.Build(options, FolderKind.Real, SqliteRowStore.Open(options.Data));
        // First of all: whatever happens next, the folder is never taken for an empty one that becomes a demo.
        await host.Services.GetRequiredService<DataFolder>().Make(FolderKind.Real, CancellationToken.None);
        await Add(host, options.Admin, StaffRole.Administrator, options.Office);
        MailSettings.WriteSample(options.Data);
        Console.WriteLine($"{options.Data} er klar. Fyll ut {MailSettings.FileName} der før du starter, så e-post kan sendes.");
        return 0;
    }

    /// <param name="name">As mails are signed; empty for what the address tells.</param>
    public static async Task<int> AddStaff(Options options, string email, string role, string office, string name)
    {
        if (!Enum.TryParse<StaffRole>(role, ignoreCase: true, out var known) || !Enum.IsDefined(known) || role.All(char.IsAsciiDigit))
            throw new UsageException($"Rollen er en av {string.Join(", ", Enum.GetNames<StaffRole>()).ToLowerInvariant()}.");
        Check(email, office);
        if (await DataFolder.KindOf(options.Data, CancellationToken.None) is not { } kind)
            throw new UsageException($"{options.Data} er ikke tatt i bruk. Lag den med init, eller velg mappen med --data.");
        await using var host = LocalHost.Build(options, kind, SqliteRowStore.Open(options.Data));
        if (kind is FolderKind.Rehearsal && await host.Services.GetRequiredService<DataFolder>().Last(CancellationToken.None) is { } last)
            host.Services.GetRequiredService<RehearsalClock>().StandAt(last);
        await Add(host, email, known, office, name);
        Console.WriteLine($"{email} er lagt til.");
        return 0;
    }

    /// <summary>Before anything is made, so that a slip of the pen leaves nothing behind.</summary>
    private static void Check(string email, string office)
    {
        if (!EmailAddress.TryParse(email, out _)) throw new UsageException($"{email} er ikke en e-postadresse.");
        if (!OrganisationNumber.TryParse(office, out var number)) throw new UsageException($"{office} er ikke et organisasjonsnummer.");
        if (Register.Standard.FindOffice(number) is null) throw new UsageException($"{office} er ikke et embete i registeret.");
    }

    private static async Task Add(WebApplication host, string email, StaffRole role, string office, string name = "")
    {
        var desk = host.Services.GetRequiredService<OfficeDesk>();
        if (await desk.AddStaff(email, name.Trim() is { Length: > 0 } given ? given : NameIn(email), role, OrganisationNumber.Parse(office), CancellationToken.None) is StaffChange.Refused refused)
            throw new UsageException(string.Join(Environment.NewLine, refused.Objections.Select(objection => objection.Text.Bokmal)));
    }

    /// <summary><c>Kari Saksbehandler</c> of <c>kari.saksbehandler@…</c>, until somebody writes the name in the staff list.</summary>
    private static string NameIn(string email) =>
        string.Join(' ', email.Split('@')[0].Split(['.', '_'], StringSplitOptions.RemoveEmptyEntries).Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));
}
