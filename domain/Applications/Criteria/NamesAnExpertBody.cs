using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>At least one research or competence centre is named, with its part in the project (where the call requires one).</summary>
internal sealed class NamesAnExpertBody : ICriterion
{
    public CriterionId Id => CriterionId.ExpertBody;

    public Phrase Title { get; } = new("Kompetansemiljø deltar", "Kompetansemiljø deltek");

    public Phrase Source(Call call) => call.RequiresExpertBody
        ? new(
            "Utlysningen: minst ett kompetansemiljø må delta, og søknaden må si hva det skal bidra med.",
            "Utlysinga: minst eitt kompetansemiljø må delta, og søknaden må seie kva det skal bidra med.")
        : new("Utlysningen stiller ikke krav om kompetansemiljø.", "Utlysinga stiller ikkje krav om kompetansemiljø.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        if (!circumstances.Call.RequiresExpertBody)
            return Verdict.Met("Utlysningen krever ikke at et kompetansemiljø deltar.", "Utlysinga krev ikkje at eit kompetansemiljø deltek.");

        var named = application.ExpertBodies.Where(body => IsWritten(body.Name)).ToImmutableArray();
        var complete = named.Where(body => IsWritten(body.Contribution)).ToImmutableArray();
        if (!complete.IsEmpty)
            return Verdict.Met($"{Names(complete)} deltar i prosjektet.", $"{Names(complete)} deltek i prosjektet.");
        if (!named.IsEmpty)
            return Verdict.NotMet(new Remark(
                new($"Skriv hva {Names(named)} skal bidra med i prosjektet.", $"Skriv kva {Names(named)} skal bidra med i prosjektet."),
                new($"Søknaden sier ikke hva {Names(named)} skal bidra med.", $"Søknaden seier ikkje kva {Names(named)} skal bidra med.")));
        return Verdict.NotMet(application.ExpertBodies.Any(body => IsWritten(body.Contribution)) ? Nameless : None);
    }

    private static Remark Nameless { get; } = new(
        new("Skriv navnet på kompetansemiljøet som skal delta.", "Skriv namnet på kompetansemiljøet som skal delta."),
        new("Søknaden navngir ikke kompetansemiljøet.", "Søknaden namngjev ikkje kompetansemiljøet."));

    private static Remark None { get; } = new(
        new(
            "Legg til et kompetansemiljø, og skriv hva det skal bidra med i prosjektet.",
            "Legg til eit kompetansemiljø, og skriv kva det skal bidra med i prosjektet."),
        new("Ingen kompetansemiljø er med.", "Ingen kompetansemiljø er med."));

    private static string Names(ImmutableArray<ExpertBody> bodies) => Written.List([.. bodies.Select(body => body.Name!.Trim())]);

    private static bool IsWritten(string? text) => !string.IsNullOrWhiteSpace(text);
}
