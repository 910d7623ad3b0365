using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Workflows.Applications;

namespace Grants.Web.Applications;

/// <summary>Finds an application for who asks: its contacts, and the office's staff who are not shut out of it.</summary>
public sealed class ApplicationAccess(ApplicationDesk desk, ReadLog log)
{
    private static readonly Problem NotFound = new(404, "no-such-application", new(
        "Fant ikke søknaden, eller du har ikke tilgang til den.", "Fann ikkje søknaden, eller du har ikkje tilgang til han."));

    private static readonly Problem TakeOverFirst = new(403, "take-over-first", new(
        "Kommunen din er med, men du er ikke kontaktperson. Ta over saken for å se den.",
        "Kommunen din er med, men du er ikkje kontaktperson. Ta over saka for å sjå henne."));

    private static readonly Problem NotImpartial = new(403, "not-impartial", new(
        "Du har meldt at du ikke er habil i denne saken.", "Du har meldt at du ikkje er habil i denne saka."));

    private static readonly Problem NotOfLead = new(403, "not-the-lead", new(
        "Bare søkerkommunens kontaktpersoner kan gjøre dette.", "Berre kontaktpersonane i søkjarkommunen kan gjere dette."));

    private static readonly Problem NotEntered = new(403, "not-entered-by-office", new(
        "Kommunen har sendt denne søknaden selv. Du kan bare legge ved filer i en søknad som saksbehandler har ført inn.",
        "Kommunen har sendt denne søknaden sjølv. Du kan berre leggje ved filer i ein søknad som saksbehandlar har ført inn."));

    /// <summary>The application, for who has a part in it or is of its office.</summary>
    public async Task<Found> Find(string id, Caller caller, CancellationToken stop)
    {
        if (!CaseId.TryParse(id, out var known) || await desk.Open(known, stop) is not { } file) return new(null, NotFound);
        if (caller.Office is null) return FindForContact(file, caller);
        if (caller.Office != file.Call.State!.Call.Office || !file.State.Submission.IsReceived) return new(null, NotFound);
        if (file.State.Judgement.IsShutOut(caller.Person)) return new(null, NotImpartial);
        await log.Remember(file.Id, caller.Person, stop);
        return new(file, null);
    }

    /// <summary>The application, for a contact of the lead municipality.</summary>
    public async Task<Found> FindForLead(string id, Caller caller, CancellationToken stop)
    {
        var found = await Find(id, caller, stop);
        return found.File is { } file && !file.IsOfLead(caller.Person) ? new(null, NotOfLead) : found;
    }

    /// <summary>The application, for who attaches files to it: its contacts, and the office when it has entered what came by post.</summary>
    public async Task<Found> FindToAttach(string id, Caller caller, CancellationToken stop)
    {
        var found = await Find(id, caller, stop);
        return found.File is { IsEntered: false } && caller.Office is not null ? new(null, NotEntered) : found;
    }

    /// <summary>The application, for a contact of a municipality in it who has no part in it yet.</summary>
    public async Task<Found> FindForColleague(string id, Caller caller, CancellationToken stop)
    {
        if (!CaseId.TryParse(id, out var known) || await desk.Open(known, stop) is not { } file) return new(null, NotFound);
        return IsColleague(file, caller) || file.PartOf(caller.Person) is not null ? new(file, null) : new(null, NotFound);
    }

    private static Found FindForContact(ApplicationFile file, Caller caller) =>
        file.PartOf(caller.Person) is not null ? new(file, null)
        : IsColleague(file, caller) ? new(null, TakeOverFirst)
        : new(null, NotFound);

    private static bool IsColleague(ApplicationFile file, Caller caller) =>
        caller.Municipality is { } own
        && (file.Counting.Municipalities.Contains(own) || file.Content.Municipalities.Contains(own) || file.Draft.Access.ContainsValue(own));
}

/// <summary>An application, or the problem to answer.</summary>
public readonly record struct Found(ApplicationFile? File, Problem? Problem);
