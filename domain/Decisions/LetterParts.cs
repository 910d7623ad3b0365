using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;

namespace Grants.Domain.Decisions;

/// <summary>The parts that a decision's letter has to have. With one of them empty it cannot be sent, so nothing is approved.</summary>
internal static class LetterParts
{
    public static ImmutableArray<Objection> Lacking(ApplicationCase state, Call call, Proposal proposal) => [.. Lacks(state.Submission, call, proposal)];

    private static IEnumerable<Objection> Lacks(Submission submission, Call call, Proposal proposal)
    {
        if (submission.Number is null) yield return Lack("caseNumber", "saksnummer", "saksnummer");
        if (submission.Application?.Lead is null) yield return Lack("lead", "mottaker", "mottakar");
        if (submission.Application?.Lead?.Contacts is not { IsEmpty: false }) yield return Lack("lead.contacts", "kontaktperson", "kontaktperson");
        if (string.IsNullOrWhiteSpace(submission.Application?.Title)) yield return Lack("title", "prosjektets tittel", "tittelen på prosjektet");
        if (string.IsNullOrWhiteSpace(call.OfficeName)) yield return Lack("officeName", "avsender", "avsendar");
        if (string.IsNullOrWhiteSpace(proposal.Reasons)) yield return Lack("reasons", "begrunnelse", "grunngjeving");
        if (proposal is { Outcome: DecisionOutcome.Grant, Amount: <= 0 }) yield return Lack("amount", "beløp", "beløp");
        if (proposal.Outcome is DecisionOutcome.Grant && string.IsNullOrWhiteSpace(call.Purpose)) yield return Lack("purpose", "formål", "formål");
        if (!call.Appeal.Allowed) yield break;
        if (string.IsNullOrWhiteSpace(call.Appeal.Instance)) yield return Lack("appeal.instance", "klageinstans", "klageinstans");
        if (string.IsNullOrWhiteSpace(call.Appeal.Source)) yield return Lack("appeal.source", "hjemmel for klage", "heimel for klage");
    }

    private static Objection Lack(string field, string bokmal, string nynorsk) => new(
        ObjectionKind.Conflict, "letter-incomplete", new($"Brevet mangler {bokmal}.", $"Brevet manglar {nynorsk}."), field);
}
