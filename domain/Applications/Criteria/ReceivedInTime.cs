using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Wording;
using NodaTime;
using static Grants.Domain.Wording.Language;

namespace Grants.Domain.Applications.Criteria;

/// <summary>It arrived not later than the call's deadline, to the second (the call's deadline).</summary>
internal sealed class ReceivedInTime : ICriterion
{
    public CriterionId Id => CriterionId.ReceivedInTime;

    public Phrase Title { get; } = new("Sendt innen fristen", "Send innan fristen");

    public Phrase Source(Call call) => new(
        $"Utlysningen: søknadsfristen er {Written.Moment(call.DeadlineAt, Bokmal)}.",
        $"Utlysinga: søknadsfristen er {Written.Moment(call.DeadlineAt, Nynorsk)}.");

    public Verdict Check(Application application, Circumstances circumstances) =>
        circumstances.ReceivedAt is { } receivedAt
            ? OfReceived(receivedAt, circumstances.Call.DeadlineAt)
            : OfDraft(circumstances.Now, circumstances.Call.DeadlineAt);

    private static Verdict OfReceived(Instant receivedAt, Instant deadline)
    {
        // Within a minute of the deadline, 23.59 beside 23.59 would not tell who is right.
        var seconds = Duration.Max(receivedAt - deadline, deadline - receivedAt) < Duration.FromMinutes(1);
        string At(Instant instant, Language language) => Written.Moment(instant, language, seconds);
        return Deadline.IsKept(deadline, receivedAt)
            ? Verdict.Met(
                $"Søknaden kom {At(receivedAt, Bokmal)}, innen fristen {At(deadline, Bokmal)}.",
                $"Søknaden kom {At(receivedAt, Nynorsk)}, innan fristen {At(deadline, Nynorsk)}.")
            : Verdict.NotMet(Remark.Of(
                new(
                    $"Søknaden kom {At(receivedAt, Bokmal)}, etter fristen {At(deadline, Bokmal)}.",
                    $"Søknaden kom {At(receivedAt, Nynorsk)}, etter fristen {At(deadline, Nynorsk)}."),
                new("Forklar hvorfor den kom for sent.", "Forklar kvifor han kom for seint.")));
    }

    private static Verdict OfDraft(Instant now, Instant deadline) =>
        Deadline.IsKept(deadline, now)
            ? Verdict.Unknown(
                $"Søknaden er ikke sendt ennå. Fristen er {Written.Moment(deadline, Bokmal)}.",
                $"Søknaden er ikkje send enno. Fristen er {Written.Moment(deadline, Nynorsk)}.")
            : Verdict.NotMet(Remark.Of(
                new(
                    $"Fristen gikk ut {Written.Moment(deadline, Bokmal)}, og søknaden er ikke sendt.",
                    $"Fristen gjekk ut {Written.Moment(deadline, Nynorsk)}, og søknaden er ikkje send."),
                new(
                    "Dere kan fortsatt sende den. Da blir den merket som for sen, og vi ber dere forklare hvorfor.",
                    "De kan framleis sende han. Då blir han merkt som for sein, og vi ber dykk forklare kvifor.")));
}
