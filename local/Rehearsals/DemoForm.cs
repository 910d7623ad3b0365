using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Rehearsals;

/// <summary>Fills in the application of an invented project.</summary>
internal sealed class DemoForm(DemoProject project, Register register, LocalDate today, int projectYear)
{
    private const long Thousand = 1_000;

    private static readonly ImmutableArray<string> MilestoneDays = ["02-01", "06-15", "12-01"];

    public ImmutableArray<Municipality> Municipalities { get; } =
        [.. project.Municipalities.Select(number => register.Find(MunicipalityNumber.Parse(number), today)!)];

    public Municipality Lead => Municipalities[0];

    /// <param name="attachments">The attached assessment of each municipality, where there is one.</param>
    public ApplicationForm Of(ImmutableDictionary<MunicipalityNumber, string> attachments) => new(
        project.Title, project.Language is Language.Nynorsk ? "nynorsk" : "bokmål", project.Activity,
        project.Activity is Activity.Other ? Goals : null,
        new(Lead.Number.ToString(), DemoPeople.Leader(Lead), [DemoPeople.Contact(Lead), DemoPeople.Contact(Lead, isSecond: true)]),
        [.. Municipalities.Skip(1).Select(partner => new ParticipantForm(partner.Number.ToString(), DemoPeople.Leader(partner), [DemoPeople.Contact(partner)]))],
        "hordaland",
        project.ExpertBody is "" ? [] : [new(project.ExpertBody, project.Contribution)],
        project.Plan is "" ? [] : [.. Municipalities.Select((municipality, index) => Assessment(municipality, index, attachments))],
        Goals, Plan(), Budget());

    /// <summary>The lines of a municipality's risk and condition assessment, as its invented PDF shows them.</summary>
    public static byte[] Document(Municipality municipality, LocalDate day) => DemoPdf.Of(
        $"Risiko- og tilstandsvurdering, {municipality.Name}",
        $"Datert {Written.Date(day, Language.Nynorsk)}. Oppdikta dokument i ei øving.",
        "",
        $"1. Tilstand og risiko: {DemoWords.Finding(municipality).Nynorsk}",
        $"2. Det vi vil gjere: {DemoWords.Answer(municipality)}",
        "3. Vurderinga er gjennomgått med leiinga i kommunen, og blir gjort på nytt om eitt år.");

    public LocalDate AssessedOn(int index) => today.PlusDays(-120 - 9 * index);

    private string? Goals => project.Goals is "" ? null : project.Goals;

    private RiskAssessmentForm Assessment(Municipality municipality, int index, ImmutableDictionary<MunicipalityNumber, string> attachments) => new(
        [municipality.Number.ToString()], LocalDatePattern.Iso.Format(AssessedOn(index)),
        DemoWords.Finding(municipality).In(project.Language),
        attachments.GetValueOrDefault(municipality.Number));

    private PlanForm Plan() => project.Plan is ""
        ? new()
        : new(project.Plan, $"{projectYear}-01-15", $"{projectYear}-12-10",
        [
            .. DemoWords.Milestones(project.Activity).Zip(MilestoneDays, (what, day) => new MilestoneForm(what.In(project.Language), $"{projectYear}-{day}")),
        ]);

    private BudgetForm Budget()
    {
        var total = project.Amount + project.Own;
        var salary = total * 55 / 100 / Thousand * Thousand;
        var training = total * 30 / 100 / Thousand * Thousand;
        // A budget out of balance was meant to have one line more.
        var missing = project.Story is DemoStory.BudgetOutOfBalance ? 15_000 : 0;
        return new(
            [
                .. DemoWords.Costs(project.Activity).Zip([salary, training, total - salary - training - missing], (what, amount) => new BudgetLineForm(what.In(project.Language), amount)),
            ],
            [.. Municipalities.Select((municipality, index) => new OwnFundingForm(municipality.Number.ToString(), In("Arbeidstid", "Arbeidstid"), OwnOf(index)))],
            [], project.Amount);
    }

    /// <summary>Equal shares in whole thousands; the lead takes the rest.</summary>
    private long OwnOf(int index)
    {
        var share = project.Own / Municipalities.Length / Thousand * Thousand;
        return index is 0 ? project.Own - share * (Municipalities.Length - 1) : share;
    }

    private string In(string bokmal, string nynorsk) => project.Language is Language.Nynorsk ? nynorsk : bokmal;
}
