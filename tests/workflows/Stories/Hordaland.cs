using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Offices;
using Grants.Workflows.Applications;
using Grants.Workflows.People;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The call of 2018 (source: the presentation of 7 June 2018) with invented people, and applications to it.</summary>
internal static class Hordaland
{
    public static readonly MunicipalityNumber Alver = MunicipalityNumber.Parse("4631");
    public static readonly MunicipalityNumber Osteroy = MunicipalityNumber.Parse("4630");
    public static readonly OrganisationNumber Office = OrganisationNumber.Parse("974760665");

    public static readonly Actor.Staff Berit = Of("berit", StaffRole.Caseworker);
    public static readonly Actor.Staff Per = Of("per", StaffRole.Caseworker);
    public static readonly Actor.Staff Anne = Of("anne", StaffRole.Approver, StaffRole.Administrator);

    public static ImmutableArray<StaffMember> Staff { get; } = [.. ((Actor.Staff[])[Berit, Per, Anne]).Select(one => new StaffMember(one.Person, one.Roles, [], null))];

    public static ImmutableDictionary<PersonId, Person> StaffPeople { get; } = Staff.ToImmutableDictionary(
        member => member.Person, member => new Person($"{member.Person} Embetsdotter", $"{member.Person}@vestland.example", null, null));

    /// <summary>The office with three of its municipalities, so that what goes to all stays few.</summary>
    public static Register Register { get; } = new(
        ((MunicipalityNumber[])[Alver, Osteroy, MunicipalityNumber.Parse("4626")]).Select(number => Register.Standard.Find(number, new(2018, 1, 1))!), Register.Standard.Offices);

    public static Network Network { get; } = new(
        "hordaland", "Læringsnettverk", Office, [new(Alver, new(2018, 1, 1), null), new(Osteroy, new(2018, 1, 1), null)]);

    public static Call Call { get; } = new(
        "hordaland-2018", "Stimuleringsmidlar til læringsnettverk 2018", Office, "Statsforvaltaren i Vestland", LanguageForm.Nynorsk,
        "Utviklingsprosjekt i kommunar som deltek i læringsnettverk", 650_000, 50_000, 500_000,
        new(2018, 6, 7, 15, 0), new(2018, 11, 1, 23, 59, 59), false, new(2018, 12, 1), new(2019, 1, 1), new(2019, 12, 31), null, new(2020, 3, 1),
        2, true, true, true, 14, 2, false, new(true, "Barne-, ungdoms- og familiedirektoratet", "forvaltningsloven § 28"),
        [new("plan", "Det ligg føre ein fagleg god plan", 1), new("value", "Søknadsbeløpet opp mot dei andre", 1)],
        [new("joint-service", "Felles tilbod"), new(Activity.Other, "Anna")]);

    /// <summary>Meets every criterion but the attachment and the leaders.</summary>
    public static ApplicationForm Form(string title = "Felles veiledningsteam for fosterhjem", string? attachment = null) => new(
        title, "bokmål", "joint-service", null, Participant(Alver), [Participant(Osteroy)], "hordaland",
        [new("Kompetansemiljøet", "følgeevaluering")],
        [new([$"{Alver}", $"{Osteroy}"], "2018-05-03", "Mange flyttinger", attachment)],
        "Færre brudd", new("Et team for begge kommunene", "2019-01-15", "2019-12-15", []),
        new([new("Prosjektleder", 400_000)], [new($"{Alver}", "Kontor", 60_000), new($"{Osteroy}", "Arbeidstid", 40_000)], [], 300_000));

    public static ParticipantForm Participant(MunicipalityNumber number) => new(
        $"{number}", new($"Leder {number}", "kommunedirektør", $"leder@{number}.kommune.example"),
        [new($"Kontakt {number}", $"kontakt@{number}.kommune.example", null, null)]);

    public static ApplicationCommand.GiveScores Points(int points) => new(
        Call.Assessment.ToImmutableDictionary(criterion => criterion.Id, _ => new Score(points, "Tydelig plan")), null);

    public static Instant At(string local) => Oslo.At(LocalDateTimePattern.GeneralIso.Parse(local).Value);

    private static Actor.Staff Of(string name, params StaffRole[] roles) => new(new(name), Office, [.. roles]);
}
