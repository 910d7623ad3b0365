using Grants.Domain.Applications;
using Grants.Domain.Cases;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>Whom the office's next message answers: who has written since the one before it.</summary>
public sealed class UnansweredTests
{
    private const string At = "2018-11-05T09:00:00";
    private const string Later = "2018-11-06T09:00:00";
    private const string Latest = "2018-11-07T09:00:00";

    [Fact]
    public void Everybody_who_has_written_gets_the_answer() =>
        Assert.Equal(People(Alver, Osteroy), Answered(Asked(Osteroy).Do(Message("text-2"), Our.Contact(Alver), Later)));

    [Fact]
    public void Who_has_had_an_answer_is_not_answered_by_the_next_message() =>
        Assert.Empty(Answered(Asked(Osteroy).Do(Message("text-2"), Our.Kari, Later)));

    [Fact]
    public void Who_writes_afterwards_is_answered_by_the_next() =>
        Assert.Equal(People(Osteroy), Answered(Asked(Osteroy).Do(Message("text-2"), Our.Kari, Later).Do(Message("text-3"), Our.Contact(Osteroy), Latest)));

    [Fact]
    public void What_is_marked_as_seen_is_not_answered_by_that() =>
        Assert.Equal(People(Osteroy), Answered(Asked(Osteroy).Do(new ApplicationCommand.SeeMessages(), Our.Kari, Later)));

    /// <summary>It goes to the lead alone.</summary>
    [Fact]
    public void A_request_for_completion_answers_nobody() =>
        Assert.Equal(People(Osteroy), Answered(Asked(Osteroy).Do(new ApplicationCommand.RequestCompletion("Meir", new(2018, 11, 20)), Our.Kari, Later)));

    [Fact]
    public void Who_asks_for_more_time_has_asked() =>
        Assert.Equal(People(Osteroy), Answered(new CallLife().InReview()
            .Do(new ApplicationCommand.RequestCompletion("Meir", new(2018, 11, 20)), Our.Kari, At)
            .Do(new ApplicationCommand.AskForMoreTime("text-1", Played.HashOf(An.Application())), Our.Contact(Osteroy), Later)));

    private static CaseLife Asked(Domain.Municipalities.MunicipalityNumber by) => new CallLife().InReview().Do(Message("text-1"), Our.Contact(by), At);

    private static ApplicationCommand.WriteMessage Message(string text) => new(text, Played.HashOf(An.Application()));

    private static IEnumerable<PersonId> People(params Domain.Municipalities.MunicipalityNumber[] municipalities) =>
        municipalities.Select(municipality => Our.Contact(municipality).Person).ToHashSet();

    /// <summary>Whom the office answers when it writes now.</summary>
    private static IEnumerable<PersonId> Answered(CaseLife life)
    {
        var written = new SubmissionEvent.MessageWentOut(life.Now, "answer", Played.HashOf(An.Application()), Our.Kari.Person);
        return Submission.Evolve(life.State.Submission, written).Unannounced.Single(message => message.Text == "answer").Answers;
    }
}
