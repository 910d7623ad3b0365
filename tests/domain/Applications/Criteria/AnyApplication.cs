using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Tests.Applications.Criteria;

/// <summary>An application in circumstances, both as odd as a parser lets through: parts absent, repeated, out of bounds.</summary>
public sealed record Situation(Application Application, Circumstances Circumstances);

/// <summary>Arbitrary situations.</summary>
internal static class AnyApplication
{
    private const long MostOfALine = 1_000_000_000_000;

    private static readonly Gen<MunicipalityNumber> Municipality = Gen.Elements(Vestland.All.ToArray());
    private static readonly Gen<string?> Text = Gen.Elements(null, "", "  ", "x", "Følgeevaluering");
    private static readonly Gen<long> Amount = Gen.Elements(0, 1, 49_999, 50_000, 300_000, 400_000, 500_000, 500_001, MostOfALine);
    private static readonly Gen<LocalDate?> Day =
        Gen.Elements<LocalDate?>(null, new(2018, 5, 3), new(2018, 10, 28), new(2018, 11, 1), new(2018, 11, 2), new(2019, 12, 31), new(2020, 1, 1));

    private static readonly Gen<Participant> Participant =
        from municipality in Municipality
        from leader in Gen.Elements<PersonId?>(null, new PersonId("leader"))
        select new Participant(municipality, leader, []);

    private static readonly Gen<RiskAssessment> Assessment =
        from municipalities in Several(Municipality)
        from day in Day
        from attachment in Gen.Elements(null, "", An.Attachment, "gone")
        select new RiskAssessment(municipalities, day, null, attachment);

    private static readonly Gen<Budget> Budget =
        from costs in Several(Amount)
        from own in Several(Amount.Zip(Municipality, (amount, municipality) => new OwnFunding(municipality, null, amount)))
        from other in Several(Amount)
        from requested in Amount.OrNone()
        select new Budget([.. costs.Select(Line)], own, [.. other.Select(Line)], requested);

    private static readonly Gen<Application> Odd =
        from activity in Gen.Elements(null, "", "joint-service", Activity.Other, "dredging")
        from activityText in Text
        from lead in Participant.OrNull()
        from partners in Several(Participant)
        from network in Gen.Elements(null, " ", "hordaland", "elsewhere")
        from bodies in Several(Text.Zip(Text, (name, part) => new ExpertBody(name, part)))
        from assessments in Several(Assessment)
        from ends in Day
        from budget in Budget
        select new Application(
            null, Language.Nynorsk, activity, activityText, lead, partners, network, bodies, assessments, null, Plan.Empty with { EndsOn = ends }, budget);

    private static readonly Gen<Instant> Instant =
        Gen.Choose(-3 * 86_400, 3 * 86_400).Select(seconds => Hordaland2018.Call.DeadlineAt.Plus(Duration.FromSeconds(seconds)));

    private static readonly Gen<Circumstances> AnyCircumstances =
        from required in Gen.Elements(true, false)
        from minimum in Gen.Choose(0, 4)
        from received in Instant.OrNone()
        from now in Instant
        from members in Several(Municipality).OrNone()
        from standings in Several(Municipality.Zip(Gen.Elements(Enum.GetValues<LeaderStanding>()), (municipality, standing) => (municipality, standing)))
        select Some.Circumstances() with
        {
            Call = Hordaland2018.Call with
            {
                RequiresNetwork = required,
                RequiresExpertBody = required,
                RequiresRiskAssessment = required,
                MinimumMunicipalities = minimum,
            },
            Now = now,
            ReceivedAt = received,
            NetworkMembers = members?.ToImmutableHashSet(),
            Leaders = standings.DistinctBy(standing => standing.municipality)
                .ToImmutableDictionary(standing => standing.municipality, standing => standing.standing),
        };

    /// <summary>Half of the applications lack this and that; the other half start from one that lacks nothing.</summary>
    public static Arbitrary<Situation> InAnyCircumstances { get; } =
        (from application in Gen.OneOf(Odd, Gen.Constant(An.Application()))
         from circumstances in Gen.OneOf(AnyCircumstances, Gen.Constant(Some.Circumstances()))
         select new Situation(application, circumstances)).ToArbitrary();

    public static Arbitrary<Instant> AroundTheDeadline { get; } = Instant.ToArbitrary();

    private static BudgetLine Line(long amount) => new(null, amount);

    private static Gen<ImmutableArray<T>> Several<T>(Gen<T> one) =>
        Gen.Choose(0, 4).SelectMany(count => one.ArrayOf(count)).Select(ImmutableArray.Create);

    private static Gen<T?> OrNone<T>(this Gen<T> some) where T : struct =>
        Gen.OneOf(some.Select(value => (T?)value), Gen.Constant<T?>(null));
}
