using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Grants.Web.Access;
using Grants.Web.Pages;

namespace Grants.Local.Rehearsals;

/// <summary>The mailbox of a rehearsal: the mails that it wrote to files. A real folder has none of this, and only this machine sees it.</summary>
internal static class MailboxEndpoints
{
    public const string Path = "/dev/mailbox";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var mailbox = endpoints.MapGroup(Path).AddEndpointFilter(OnlyThisMachine).ExcludeFromDescription().Allow(Who.Anyone);
        mailbox.MapGet("", List);
        mailbox.MapGet("/{name}", Show);
        mailbox.MapGet("/{name}/raw", Raw);
        mailbox.MapGet("/{name}/attachments/{index:int}", Attachment);
    }

    private static ValueTask<object?> OnlyThisMachine(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // In-memory test servers have no address at all.
        var from = context.HttpContext.Connection.RemoteIpAddress;
        return from is null || IPAddress.IsLoopback(from) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound());
    }

    private static async Task<IResult> List(
        Mailbox mailbox, CancellationToken stop, string? to = null, string? after = null, string? limit = null, string? format = null)
    {
        var asked = int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Mailbox.MostOnAPage;
        var page = await mailbox.List(to, string.IsNullOrEmpty(after) ? null : after, Math.Clamp(asked, 1, Mailbox.MostOnAPage), stop);
        return format is "json"
            ? TypedResults.Json(await Bodies(mailbox, page, stop), MailboxJson.Default.ImmutableArrayMailBody)
            : PageAnswer.Of<MailboxPage>(new { To = to, Mails = page });
    }

    private static async Task<IResult> Show(string name, Mailbox mailbox, CancellationToken stop) =>
        await mailbox.Read(name, stop) is { } bytes
            ? PageAnswer.Of<WrittenMailPage>(new { Name = name, Mail = WrittenMail.Parse(bytes) })
            : TypedResults.NotFound();

    private static async Task<IResult> Raw(string name, Mailbox mailbox, CancellationToken stop) =>
        await mailbox.Read(name, stop) is { } bytes
            ? TypedResults.File(bytes, "message/rfc822", name + ".eml")
            : TypedResults.NotFound();

    private static async Task<IResult> Attachment(string name, int index, Mailbox mailbox, CancellationToken stop) =>
        await mailbox.Read(name, stop) is { } bytes && WrittenMail.Parse(bytes).Attachments is var attachments && index >= 0 && index < attachments.Length
            ? TypedResults.File(attachments[index].Content.ToArray(), attachments[index].MediaType, attachments[index].Name)
            : TypedResults.NotFound();

    private static async Task<ImmutableArray<MailBody>> Bodies(Mailbox mailbox, MailPage page, CancellationToken stop)
    {
        var bodies = ImmutableArray.CreateBuilder<MailBody>(page.Mails.Length);
        foreach (var (name, heading) in page.Mails)
        {
            if (await mailbox.Read(name, stop) is not { } bytes) continue;
            var mail = WrittenMail.Parse(bytes);
            bodies.Add(new(name, heading.Time.ToDateTimeUtc(), heading.ToAddress, heading.Subject, mail.Text, mail.Links));
        }

        return bodies.ToImmutable();
    }
}
