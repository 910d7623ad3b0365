using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>Whom a network's invitation reaches, and what it says, before it is sent.</summary>
public sealed class InvitationPreview(Register register, Site site)
{
    /// <summary>Those that will get it, or have got it.</summary>
    public ImmutableArray<Municipality> Invited(NetworkCase network, Instant now) =>
        [.. (network.Terms?.Invited(register, Oslo.DateOf(now)) ?? []).OrderBy(one => one.Name, NorwegianOrder.Instance)];

    /// <summary>The mail to one of them, in its own form of Norwegian.</summary>
    public (string Subject, string Text, Language Language) Mail(NetworkCase network, Municipality municipality, Instant now)
    {
        var language = municipality.LanguageForm.AnswerIn(Language.Bokmal);
        var fee = network.Terms!.PopulationOf(municipality.Number, register, Oslo.DateOf(now)) is { } population ? network.Terms.Fees.Of(population.Count) : (long?)null;
        var mail = NetworkMails.Invitation(
            network, register.FindOffice(network.Network.Organiser)?.Name ?? "", municipality, fee, language, site.BaseAddress, now);
        return (mail.Subject, MailRenderer.Text(mail), language);
    }
}
