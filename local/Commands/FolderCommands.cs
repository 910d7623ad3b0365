using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Workflows.Offices;

namespace Grants.Local.Commands;

/// <summary><c>init</c> and <c>staff add</c>: what makes a folder an office's own, and lets the first person in.</summary>
internal static class FolderCommands
{
    public static async Task<int> Init(Options options)
    {
        if (options.Admin is null || options.Office is null) throw new UsageException("Skriv init --admin EPOST --office NUMMER.");
        Directory.CreateDirectory(options.Data);
        await using var host = LocalHost.Build(options, FolderKind.Real);
        var folder = host.Services.GetRequiredService<DataFolder>();
        if (await folder.Kind(CancellationToken.None) is not null) throw new UsageException($"{options.Data} er alt i bruk. Velg en ny mappe med --data.");
        await Add(host, options.Admin, StaffRole.Administrator, options.Office);
        await folder.Make(FolderKind.Real, CancellationToken.None);
        MailSettings.WriteSample(options.Data);
        Console.WriteLine($"{options.Data} er klar. Fyll ut {MailSettings.FileName} der før du starter, så e-post kan sendes.");
        return 0;
    }

    public static async Task<int> AddStaff(Options options, string email, string role, string office)
    {
        if (!Enum.TryParse<StaffRole>(role, ignoreCase: true, out var known) || !Enum.IsDefined(known) || role.All(char.IsAsciiDigit))
            throw new UsageException($"Rollen er en av {string.Join(", ", Enum.GetNames<StaffRole>()).ToLowerInvariant()}.");
        await using var host = LocalHost.Build(options, FolderKind.Real);
        await Add(host, email, known, office);
        Console.WriteLine($"{email} er lagt til.");
        return 0;
    }

    private static async Task Add(WebApplication host, string email, StaffRole role, string office)
    {
        if (!OrganisationNumber.TryParse(office, out var number)) throw new UsageException($"{office} er ikke et organisasjonsnummer.");
        var name = email.Split('@')[0];
        if (await host.Services.GetRequiredService<OfficeDesk>().AddStaff(email, name, role, number, CancellationToken.None) is StaffChange.Refused refused)
            throw new UsageException(string.Join(Environment.NewLine, refused.Objections.Select(objection => objection.Text.Bokmal)));
    }
}
