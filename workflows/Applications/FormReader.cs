using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Forms;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>
/// Understands a form. What cannot be understood is told at its field, all at once; what only misses the call's conditions is taken
/// as it is, for the criteria to tell.
/// </summary>
public sealed class FormReader
{
    private const int TextLength = 20_000;
    private const int MostRows = 100;

    /// <summary>More than any county has; one question to each leader is one commit.</summary>
    private const int MostPartners = 60;

    private const int MostContacts = 20;

    private readonly Register register;
    private readonly LocalDate on;
    private readonly ImmutableDictionary<string, PersonId> people;
    private readonly Fields fields = new();

    private FormReader(Register register, LocalDate on, ImmutableDictionary<string, PersonId> people) =>
        (this.register, this.on, this.people) = (register, on, people);

    /// <param name="people">The ids of the people whose addresses stand in the form.</param>
    public static (Application Application, ImmutableArray<Objection> Objections) Read(
        ApplicationForm form, Register register, LocalDate on, ImmutableDictionary<string, PersonId> people)
    {
        var reader = new FormReader(register, on, people);
        return (reader.Read(form), reader.fields.Objections);
    }

    /// <summary>The addresses that stand in a form, in the shape that ids are given to.</summary>
    public static ImmutableArray<string> Addresses(ApplicationForm form) =>
    [
        .. Participants(form)
            .SelectMany(participant => (participant.Contacts.OrEmpty()).Select(contact => contact.Email).Append(participant.Leader?.Email))
            .Select(Normalised).OfType<string>().Distinct(),
    ];

    public static string? Normalised(string? email) => EmailAddress.TryParse(email, out var address) ? address.ToString() : null;

    public static IEnumerable<ParticipantForm> Participants(ApplicationForm form)
    {
        var partners = form.Partners.OrEmpty();
        return form.Lead is null ? partners : partners.Prepend(form.Lead);
    }

    private Application Read(ApplicationForm form)
    {
        var lead = form.Lead is null ? null : Participant("lead", form.Lead);
        var partners = Rows("partners", form.Partners, Participant, MostPartners).OfType<Participant>().ToImmutableArray();
        Distinct(lead, partners, form);
        return new(
            Line("title", form.Title), LanguageOf(form.LanguageForm), Line("activity", form.Activity), Text("activityText", form.ActivityText),
            lead, partners, Line("networkId", form.NetworkId),
            Rows("expertBodies", form.ExpertBodies, (field, body) =>
                new ExpertBody(Line($"{field}.name", body.Name), Text($"{field}.contribution", body.Contribution))),
            Rows("riskAssessments", form.RiskAssessments, RiskAssessmentOf),
            Text("goals", form.Goals), PlanOf(form.Plan), BudgetOf(form.Budget));
    }

    private Participant? Participant(string field, ParticipantForm form)
    {
        var leader = form.Leader is null ? null : LeaderOf($"{field}.leader", form.Leader);
        var contacts = Rows($"{field}.contacts", form.Contacts, ContactOf, MostContacts).OfType<PersonId>().Distinct().ToImmutableArray();
        return Municipality($"{field}.municipality", form.Municipality) is { } number ? new(number, leader, contacts) : null;
    }

    private PersonId? LeaderOf(string field, LeaderForm form)
    {
        Line($"{field}.title", form.Title);
        var name = Line($"{field}.name", form.Name);
        return string.IsNullOrWhiteSpace(name) ? IdOf($"{field}.email", form.Email, named: false) : IdOf($"{field}.email", form.Email);
    }

    private PersonId? ContactOf(string field, ContactForm form)
    {
        Line($"{field}.name", form.Name);
        Line($"{field}.mobile", form.Mobile);
        Line($"{field}.role", form.Role);
        return IdOf($"{field}.email", form.Email);
    }

    /// <summary>A half-written address is kept as it is and names nobody yet.</summary>
    private PersonId? IdOf(string field, string? email, bool named = true)
    {
        Line(field, email);
        return named && Normalised(email) is { } address && people.TryGetValue(address, out var id) ? id : null;
    }

    private MunicipalityNumber? Municipality(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (MunicipalityNumber.TryParse(text, out var number) && register.Find(number, on) is not null) return number;
        fields.Object(field, "unknown-municipality", "Det finnes ingen kommune med dette nummeret. Velg fra listen.", "Det finst ingen kommune med dette nummeret. Vel frå lista.");
        return null;
    }

    private void Distinct(Participant? lead, ImmutableArray<Participant> partners, ApplicationForm form)
    {
        var seen = new HashSet<MunicipalityNumber>();
        var forms = form.Partners.OrEmpty();
        for (var i = 0; i < forms.Length; i++)
        {
            if (!MunicipalityNumber.TryParse(forms[i].Municipality, out var number)) continue;
            if (number == lead?.Municipality)
                fields.Object($"partners[{i}].municipality", "lead-as-partner", "Søkerkommunen kan ikke også være partner.", "Søkjarkommunen kan ikkje òg vere partnar.");
            else if (!seen.Add(number))
                fields.Object($"partners[{i}].municipality", "repeated-municipality", "Kommunen står allerede som partner.", "Kommunen står alt som partnar.");
        }
    }

    private RiskAssessment RiskAssessmentOf(string field, RiskAssessmentForm form) => new(
        [.. Rows($"{field}.municipalities", form.Municipalities, Municipality).OfType<MunicipalityNumber>()],
        Date($"{field}.completedOn", form.CompletedOn), Text($"{field}.summary", form.Summary), Line($"{field}.attachmentId", form.AttachmentId));

    private Plan PlanOf(PlanForm? form) => form is null ? Plan.Empty : new(
        Text("plan.description", form.Description), Date("plan.startsOn", form.StartsOn), Date("plan.endsOn", form.EndsOn),
        Rows("plan.milestones", form.Milestones, (field, milestone) => new Milestone(Line($"{field}.title", milestone.Title), Date($"{field}.due", milestone.Due))));

    private Budget BudgetOf(BudgetForm? form) => form is null ? Budget.Empty : new(
        Rows("budget.costs", form.Costs, BudgetLineOf),
        [.. Rows("budget.ownFunding", form.OwnFunding, OwnFundingOf).OfType<OwnFunding>()],
        Rows("budget.otherFunding", form.OtherFunding, BudgetLineOf),
        form.RequestedAmount is null ? null : Amount("budget.requestedAmount", form.RequestedAmount));

    private BudgetLine BudgetLineOf(string field, BudgetLineForm form) => new(Line($"{field}.text", form.Text), Amount($"{field}.amount", form.Amount));

    private OwnFunding? OwnFundingOf(string field, OwnFundingForm form)
    {
        var amount = Amount($"{field}.amount", form.Amount);
        var text = Line($"{field}.text", form.Text);
        return Municipality($"{field}.municipality", form.Municipality) is { } number ? new(number, text, amount) : null;
    }

    private long Amount(string field, long? amount) => fields.Amount(field, amount) ?? 0;

    private LocalDate? Date(string field, string? text) => fields.Date(field, text);

    private string? Line(string field, string? text) => fields.Line(field, text);

    private string? Text(string field, string? text) => fields.Text(field, text, TextLength);

    private ImmutableArray<TOut> Rows<TIn, TOut>(string field, ImmutableArray<TIn>? rows, Func<string, TIn, TOut> read, int most = MostRows)
        where TIn : class => fields.Rows(field, rows.OrEmpty(), most, read);

    private Language? LanguageOf(string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return null;
        if (LanguageForms.TryParse(word, out var form) && form is not LanguageForm.Neutral)
            return form is LanguageForm.Nynorsk ? Language.Nynorsk : Language.Bokmal;
        fields.Object("languageForm", "unknown-language", "Velg bokmål eller nynorsk.", "Vel bokmål eller nynorsk.");
        return null;
    }
}
