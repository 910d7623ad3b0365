using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using NodaTime;
using NodaTime.Text;
using Fields = Grants.Workflows.Forms.Fields;
using LocalTimes = Grants.Workflows.Forms.LocalTimes;

namespace Grants.Web.Review;

/// <summary>What a staff form asks for in a case, or what is wrong with it: the same for JSON and for the forms of pages.</summary>
internal static class ReviewCommands
{
    public const int LongestText = 20_000;

    /// <summary>The code of an address that a decision goes to only when somebody is sure.</summary>
    public const string AnothersAddress = "another-municipality";

    private const int LongestName = 200;
    private const int LongestReason = 1_000;
    private const int MostTerms = 50;
    private const long LargestAmount = 1_000_000_000_000;

    public static async Task<Asked> Assign(ApplicationFile file, AssignForm form, StaffFinder staff, CancellationToken stop) =>
        await staff.Caseworker(file.Call.State!.Call.Office, form.Caseworker, stop) is { } person
            ? Asked.For(new ApplicationCommand.Assign(person))
            : Asked.Wrong("caseworker", "no-such-caseworker", new(
                "Skriv e-postadressen til en saksbehandler hos dere.", "Skriv e-postadressa til ein saksbehandlar hos dykk."));

    public static Asked DeclareImpartiality(ImpartialityForm form) => form.Impartial is { } impartial
        ? Asked.For(new ApplicationCommand.DeclareImpartiality(impartial))
        : Asked.Wrong("impartial", "impartial-missing", new("Svar ja eller nei.", "Svar ja eller nei."));

    public static Asked RequestCompletion(CompletionForm form)
    {
        if (Texts.FaultIn("text", form.Text, LongestText) is { } wrong) return Asked.Of(wrong);
        var fields = new Fields();
        var until = fields.Date("until", form.Until);
        return fields.Objections is { IsEmpty: false } objections
            ? Asked.Of(objections.ToProblem())
            : Asked.For(new ApplicationCommand.RequestCompletion(form.Text, until));
    }

    /// <summary>All that is wrong with the form at once: it is filled in once, and then it cannot be undone.</summary>
    public static Asked Destroy(ApplicationFile file, string attachmentId, DestroyForm form)
    {
        if (file.Attachments.FirstOrDefault(row => row.Id == attachmentId) is not { } attachment) return Asked.Of(KnownProblems.NotFound);
        var reason = Texts.Check("reason", form.Reason, LongestReason);
        var notSure = new Phrase("Kryss av for at dokumentet skal slettes for godt.", "Kryss av for at dokumentet skal slettast for godt.");
        if (form.Sure is not true)
            return Asked.Of((reason.Problem ?? new Problem(422, "not-sure", notSure)).At("sure", notSure));
        return reason.Problem is { } wrong
            ? Asked.Of(wrong)
            : Asked.For(new ApplicationCommand.DestroyDocument(attachment.Id, new(attachment.Sha256), reason.Value.Trim()));
    }

    public static Asked SetCriterion(string criterionId, CriterionForm form)
    {
        if (AllCriteria.Ids.FirstOrDefault(known => known.Value == criterionId) is not { Value: not null } criterion) return Asked.Of(KnownProblems.NotFound);
        if (Texts.Check("reason", form.Reason, LongestText) is { Problem: { } wrong }) return Asked.Of(wrong);
        return Enumerations.TryRead<CriterionResult>(form.Result, out var result) && result is not CriterionResult.Unknown
            ? Asked.For(new ApplicationCommand.SetCriterion(criterion, result, form.Reason!.Trim()))
            : Asked.Wrong("result", "result-wrong", new("Velg om vilkåret er oppfylt eller ikke.", "Vel om vilkåret er oppfylt eller ikkje."));
    }

    public static Asked GiveScores(ScoresForm form)
    {
        var scores = ImmutableDictionary.CreateBuilder<string, Score>(StringComparer.Ordinal);
        foreach (var (criterion, given) in form.Scores ?? ImmutableDictionary<string, ScoreForm>.Empty)
        {
            if (given?.Points is not { } points)
                return Asked.Wrong($"scores.{criterion}.points", "score-missing", new("Gi poeng fra 0 til 5.", "Gje poeng frå 0 til 5."));
            if (Texts.FaultIn($"scores.{criterion}.reason", given.Reason, LongestText) is { } wrong) return Asked.Of(wrong);
            scores[criterion] = new(points, given.Reason?.Trim() ?? "");
        }

        return Texts.FaultIn("changeReason", form.ChangeReason, LongestText) is { } unclear
            ? Asked.Of(unclear)
            : Asked.For(new ApplicationCommand.GiveScores(scores.ToImmutable(), form.ChangeReason));
    }

    public static Asked AllowOneScore(ReasonForm form) => Texts.Check("reason", form.Reason, LongestText) is { Problem: { } wrong }
        ? Asked.Of(wrong)
        : Asked.For(new ApplicationCommand.AllowOneScore(form.Reason!.Trim()));

    public static Asked Propose(ProposalForm form)
    {
        if (!Enumerations.TryRead<DecisionOutcome>(form.Outcome, out var outcome))
            return Asked.Wrong("outcome", "outcome-wrong", new("Velg om søknaden skal innvilges, avslås eller avvises.", "Vel om søknaden skal innvilgast, avslåast eller avvisast."));
        if (Texts.Check("reasons", form.Reasons, LongestText) is { Problem: { } wrong }) return Asked.Of(wrong);
        if (form.Amount is < 0 or > LargestAmount)
            return Asked.Wrong("amount", "amount-wrong", new("Skriv beløpet i hele kroner.", "Skriv beløpet i heile kroner."));
        var terms = form.Terms is { IsDefault: false } given ? given : [];
        if (terms.Length > MostTerms)
            return Asked.Wrong("terms", "terms-wrong", new($"Skriv høyst {MostTerms} vilkår.", $"Skriv høgst {MostTerms} vilkår."));
        if (terms.Select(term => Texts.FaultIn("terms", term, LongestText)).FirstOrDefault(fault => fault is not null) is { } unclear) return Asked.Of(unclear);
        // The case keeps them with the proposal, with what stands and with each letter, all in one row.
        if (form.Reasons!.Length + terms.Sum(term => term.Length) > LongestText)
            return Asked.Wrong("reasons", "too-long", new(
                $"Begrunnelsen og vilkårene kan ha høyst {LongestText} tegn til sammen.", $"Grunngjevinga og vilkåra kan ha høgst {LongestText} teikn til saman."));
        return Asked.For(new ApplicationCommand.Propose(outcome, form.Amount ?? 0, form.Reasons!.Trim(), [.. terms.Select(term => term.Trim())]));
    }

    public static Asked Return(TextForm form) => Texts.Check("text", form.Text, LongestText) is { Problem: { } wrong }
        ? Asked.Of(wrong)
        : Asked.For(new ApplicationCommand.Return(form.Text!.Trim()));

    /// <summary>When something came by post, in Oslo time.</summary>
    public static (Instant At, Problem? Wrong) ArrivedAt(string? text) => LocalTimes.TryParse(text, out var local)
        ? (Oslo.At(local), SkippedTime(local))
        : (default, new Problem(422, "received-at-wrong", new(
            "Skriv når det kom, for eksempel 2018-11-01T14:30.", "Skriv når det kom, til dømes 2018-11-01T14:30.")).At("receivedAt"));

    /// <summary>Nothing came at a time that the clock skipped.</summary>
    internal static Problem? SkippedTime(LocalDateTime local) =>
        LocalTimes.WhySkipped(local) is { } why ? new Problem(422, LocalTimes.IsSkipped, why).At("receivedAt") : null;

    /// <summary>
    /// The contact's particulars go with the command, so that the mail finds them. Who writes from a municipality's mail domain is that
    /// municipality's: a decision does not go to another one than its own unless somebody says so.
    /// </summary>
    public static async Task<Asked> SendDecisionAgain(
        ApplicationFile file, SendDecisionForm form, PersonDirectory directory, Register register, LocalDate today, CancellationToken stop)
    {
        if (Texts.Check("name", form.Name, LongestName) is { Problem: { } wrong }) return Asked.Of(wrong);
        if (form.Name!.Any(char.IsControl)) return Asked.Wrong("name", "text-wrong", new("Skriv navnet på én linje.", "Skriv namnet på éi linje."));
        var email = PersonDirectory.Normal(form.Email ?? "");
        if (!EmailAddress.TryParse(email, out var address))
            return Asked.Wrong("email", "email-wrong", new("Skriv e-postadressen, for eksempel navn@kommune.no.", "Skriv e-postadressa, til dømes namn@kommune.no."));
        if (form.Sure is not true && register.ByMailDomain(address.Domain, today) is { } owner && owner.Number != file.Lead)
            return Asked.Wrong("email", AnothersAddress, new(
                $"Adressen hører til {owner.Name} kommune, som ikke er den vedtaket gjelder. Rett den, eller bekreft at vedtaket skal dit (sure: true).",
                $"Adressa høyrer til {owner.Name} kommune, som ikkje er den vedtaket gjeld. Rett ho, eller stadfest at vedtaket skal dit (sure: true)."));
        var person = (await directory.IdsOf([email], stop))[email];
        return Asked.For(new ApplicationCommand.SendDecisionAgain(person)) with
        {
            Brings = (changes, file) => changes.Add(ApplicationStore.PutPerson(file.Id.Own, person, new(form.Name!.Trim(), email, null, null))),
        };
    }

    public static Asked RecordArrival(ArrivalForm form) => LocalDatePattern.Iso.Parse(form.ArrivedOn ?? "") is { Success: true, Value: var on }
        ? Asked.For(new ApplicationCommand.RecordArrival(on))
        : Asked.Wrong("arrivedOn", "impossible-date", new("Skriv dagen som 2026-03-31.", "Skriv dagen som 2026-03-31."));

    public static async Task<Asked> ReportBounce(ApplicationFile file, BounceForm form, BounceFinder bounces, CancellationToken stop) =>
        Texts.FaultIn("reason", form.Reason, LongestText) is { } wrong ? Asked.Of(wrong)
        : await bounces.Report(file, form.Email, form.Reason, stop) is { } report
            ? Asked.For(report)
            : Asked.Wrong("email", "nothing-sent-there", new(
                "Vi har ikke sendt noe til den adressen i denne saken.", "Vi har ikkje sendt noko til den adressa i denne saka."));
}
