using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>What people do in a case, said in one line each, and cases that have come some way.</summary>
public static class Played
{
    public const string Deadline = "2018-11-01T23:59:59";

    /// <summary>Sent on 20 October, and both leaders have said yes.</summary>
    public static CaseLife Sent(this CallLife call, Application? application = null, string id = "a") =>
        call.Application(id).Send(application ?? An.Application(), "2018-10-20T09:00:00").EverybodySaysYes("2018-10-21T09:00:00");

    /// <summary>Sent in time with nothing lacking, and lying for review on 2 November; the staff have declared to be impartial.</summary>
    public static CaseLife InReview(this CallLife call, Application? application = null, string id = "a") =>
        call.Sent(application, id).Declared("2018-11-02T09:00:00");

    /// <summary>As in review, with four points on everything by Kari and Per.</summary>
    public static CaseLife Scored(this CallLife call, Application? application = null, string id = "a") =>
        call.InReview(application, id).Score(Our.Kari, 4, "2018-11-05T09:00:00").Score(Our.Per, 4, "2018-11-05T10:00:00");

    /// <summary>As scored, with 300 000 kroner proposed by Kari.</summary>
    public static CaseLife Proposed(this CallLife call, Application? application = null, string id = "a") =>
        call.Scored(application, id).Do(Grant(300_000), Our.Kari, "2018-11-06T09:00:00");

    /// <summary>As proposed, and approved by Anne.</summary>
    public static CaseLife Approved(this CallLife call, Application? application = null, string id = "a") =>
        call.Proposed(application, id).Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-07T09:00:00");

    public static CaseLife Send(this CaseLife life, Application application, string at, MunicipalityNumber? by = null) =>
        life.Do(Submission(application, at), Our.Contact(by ?? Alver), at);

    public static ApplicationCommand.Submit Submission(Application application, string at) =>
        new(application, HashOf(application), CallLife.Instant(at));

    public static CaseLife Say(this CaseLife life, bool yes, MunicipalityNumber municipality, string at) =>
        life.Do(new ApplicationCommand.Answer(municipality, yes), Our.Leader(municipality), at);

    public static CaseLife EverybodySaysYes(this CaseLife life, string at)
    {
        foreach (var municipality in life.State.Submission.Leaders.Keys.Order()) life.Say(true, municipality, at);
        return life;
    }

    public static CaseLife EverybodySaysYesOf(this CaseLife life, MunicipalityNumber one, MunicipalityNumber other, string at) =>
        life.Say(true, one, at).Say(true, other, at);

    public static CaseLife Declared(this CaseLife life, string at)
    {
        foreach (var person in new[] { Our.Kari, Our.Per, Our.Siv, Our.Anne, Our.Ola })
            life.Do(new ApplicationCommand.DeclareImpartiality(true), person, at);
        return life;
    }

    public static CaseLife Score(this CaseLife life, Actor by, int points, string at, string? changeReason = null) =>
        life.Do(Points(points, changeReason), by, at);

    public static ApplicationCommand.GiveScores Points(int points, string? changeReason = null) => new(
        Hordaland2018.Call.Assessment.ToImmutableDictionary(criterion => criterion.Id, _ => new Score(points, "Godt grunngjeve")), changeReason);

    public static ApplicationCommand.Propose Grant(long amount) => new(DecisionOutcome.Grant, amount, "Ein god plan", ["Rapport innan 1. mars 2020"]);

    public static ApplicationCommand.Propose Refuse() => new(DecisionOutcome.Reject, 0, "Potten er brukt opp", []);

    public static ApplicationCommand.Propose Dismiss() => new(DecisionOutcome.Dismiss, 0, "Kom for seint", []);

    public static ApplicationCommand.RequestCompletion Ask() => new(null, null);

    public static ContentHash HashOf(Application application) => ContentHash.Of(
        $"{application.Title}|{application.Budget.RequestedAmount}|{application.Budget.TotalCosts}|{application.Budget.TotalOtherFunding}|{application.ExpertBodies.Length}|{string.Join(',', application.Municipalities)}");
}
