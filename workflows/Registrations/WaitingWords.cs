using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Registrations;

/// <summary>Why a municipality is on the waiting list, as it is told to it, and who else waits with it.</summary>
public static class WaitingWords
{
    /// <summary>There can be room that goes to nobody: nobody overtakes, and who is first may need more of it than there is.</summary>
    /// <param name="name">The municipality's.</param>
    /// <param name="hosted">The names of those that are placed together with it.</param>
    public static Phrase Why(NetworkCase network, MunicipalityNumber municipality, string name, IReadOnlyList<string> hosted)
    {
        var title = MailWriter.Quoted(network.Network.Title);
        if (network.Terms!.MaximumMunicipalities - network.Roster.Taken is not (> 0 and var left))
            return new($"Alle plassene i {title} er opptatt eller holdt av.", $"Alle plassane i {title} er opptekne eller haldne av.");
        if (network.Roster.InLine(municipality) > 1) return new($"Andre kommuner står foran dere i køen til {title}.", $"Andre kommunar står framfor dykk i køen til {title}.");
        if (hosted.Count is 0) return new($"{name} venter på plass i {title}.", $"{name} ventar på plass i {title}.");
        var (group, needed) = (Written.List([name, .. hosted]), MailWriter.Counted(hosted.Count + 1));
        return left is 1
            ? new($"Det er én ledig plass i {title}, men {group} skal ha plass samtidig og trenger {needed}.", $"Det er éin ledig plass i {title}, men {group} skal ha plass samstundes og treng {needed}.")
            : new($"Det er {MailWriter.Counted(left)} ledige plasser i {title}, men {group} skal ha plass samtidig og trenger {needed}.", $"Det er {MailWriter.Counted(left)} ledige plassar i {title}, men {group} skal ha plass samstundes og treng {needed}.");
    }

    /// <summary>The names of those that have a place only with their host: that wait for it, or are offered one with it.</summary>
    public static IReadOnlyList<string> WithHost(NetworkCase network, MunicipalityNumber host, Func<MunicipalityNumber, string> nameOf) =>
        network.Terms is not { HostMustParticipate: true } ? [] :
        [
            .. network.Roster.HostedBy(host).Where(entry => entry.State is PlaceState.WaitingForHost || network.Roster.HostAnswersFor(entry.Municipality, network.Terms))
                .Select(entry => nameOf(entry.Municipality)),
        ];
}
