using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Grants.Browser.Tests;

/// <summary>A mail as the rehearsal's mailbox gives it, with the links in it.</summary>
internal sealed record Mail(string Name, string To, string Subject, string Text, string[] Links);

/// <summary>What people find in their mailboxes. It is read without a browser: each window costs more than all the mails in it.</summary>
internal static partial class Mails
{
    /// <summary>What it begins with: somebody who has had mails before has an older one until it comes.</summary>
    public const string SignInMail = "Logg inn med";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A mail is sent after the answer that it follows.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>The path of the newest mail to somebody.</summary>
    public static async Task<string> Newest(this Demo demo, string email) => $"/dev/mailbox/{(await demo.MailsTo(email))[0].Name}";

    /// <summary>The first link of a kind in the newest mail to somebody about something.</summary>
    public static async Task<string> LinkTo(this Demo demo, string email, string kind, string about = "") =>
        new Uri((await demo.MailsTo(email, about))[0].Links.First(link => link.Contains(kind, StringComparison.Ordinal))).PathAndQuery;

    /// <summary>The code to sign in with.</summary>
    public static async Task<string> CodeTo(this Demo demo, string email) =>
        Code().Match((await demo.MailsTo(email, SignInMail))[0].Text).Value.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The mails to an address, or to a part of one, about something; the newest first. It comes back when there are as many as are looked for.</summary>
    public static async Task<IReadOnlyList<Mail>> MailsTo(this Demo demo, string email, string about = "", int count = 1)
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        for (var since = Stopwatch.StartNew(); ; await looks.WaitForNextTickAsync())
        {
            var all = await demo.Http.GetFromJsonAsync<Mail[]>($"/dev/mailbox?format=json&to={Uri.EscapeDataString(email)}");
            Mail[] found = [.. all!.Where(mail => mail.Subject.Contains(about, StringComparison.OrdinalIgnoreCase))];
            if (found.Length >= count) return found;
            Assert.True(since.Elapsed < Patience, $"{found.Length} of {count} mails about «{about}» came to {email}.");
        }
    }

    [GeneratedRegex(@"\b\d{3} ?\d{3}\b")]
    private static partial Regex Code();
}
