using Grants.Local.Folders;

namespace Grants.Local.Commands;

/// <summary>The last lines of starting: the addresses to open.</summary>
internal static class Welcome
{
    public static void Say(Options options, FolderKind kind)
    {
        var address = options.Urls.Split(';')[0].TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine($"  Grants: {address}");
        if (kind is FolderKind.Rehearsal)
        {
            Console.WriteLine($"  E-post: {address}/dev/mailbox");
            Console.WriteLine("  Logg inn som kari.saksbehandler@statsforvalteren.example, anne.godkjenner@statsforvalteren.example,");
            Console.WriteLine("  admin@statsforvalteren.example eller kontakt@alver.kommune.example (enhver adresse i en kommune).");
            Console.WriteLine("  Lenken og koden til å logge inn ligger i e-posten.");
        }

        Console.WriteLine();
    }
}
