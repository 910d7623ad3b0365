using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>Mails of sign-in belong to no case: each stands in the outbox of its own request, with an alarm, so that the runner sends it.</summary>
internal static class SignInOutbox
{
    /// <param name="request">The own part of the request's id.</param>
    /// <param name="now">By the cases' clock, which alarms follow.</param>
    public static IEnumerable<RowChange> Add(
        string request, string kind, string to, string from, Language language, MailText text, Instant now) =>
        [
            Outbox.Add(request, new(
                $"{kind}~{request}", kind, null, null, "", to, from, null, language, text.Subject, MailRenderer.Text(text),
                MailRenderer.Html(text, language is Language.Nynorsk ? "nn" : "nb"), [], now, now)),
            new RowChange.Put(Keys.Alarm(now, request), ReadOnlyMemory<byte>.Empty),
        ];
}
