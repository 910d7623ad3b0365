using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Takes the answers of leaders, who hold a link and do not sign in.</summary>
public sealed class ConfirmationDesk(ApplicationStore store, ApplicationDesk desk, LinkSigner links, IClock clock)
{
    /// <summary>The question that a link holds; null when the link is not ours, or the question has gone to another.</summary>
    public async Task<HeldQuestion?> Find(string token, CancellationToken stop)
    {
        if (await links.Open(token, stop) is not { } text || text.Split('~') is not [var caseId, var number, var person]) return null;
        if (!CaseId.TryParse(caseId, out var id) || !MunicipalityNumber.TryParse(number, out var municipality)) return null;
        if (await store.Open(id, stop) is not { } file) return null;
        if (!file.State.Submission.Leaders.TryGetValue(municipality, out var question) || question.Leader.Value != person) return null;
        var people = await store.PeopleOf(id, stop);
        // What is sent counts; before that, what is being written.
        var hasLeft = (file.State.Submission.Application ?? file.Content).Of(municipality) is null;
        var isOpen = !hasLeft && file.State.Submission.WithdrawnAt is null && Status.IsUndecided(file.State)
            && (question.Participates is null || !file.Around.IsLate(clock.GetCurrentInstant()));
        return new(file, municipality, question, people.GetValueOrDefault(question.Leader, Person.Unknown), isOpen, hasLeft);
    }

    /// <param name="seen">The hash of the agreement that the leader was shown; null when it is not known.</param>
    public async Task<Done<ApplicationFile>> Answer(
        HeldQuestion held, bool participates, ContentHash? seen, string? name, string? title, CancellationToken stop) => held.HasLeft ? Left : await desk.Do(
        held.File.Id, Actor(held), _ => new ApplicationCommand.Answer(held.Municipality, participates, seen), stop,
        (changes, _) => changes.Add(ApplicationStore.PutPerson(
            held.File.Id.Own, held.Question.Leader,
            held.Leader with { Name = string.IsNullOrWhiteSpace(name) ? held.Leader.Name : name.Trim(), Role = string.IsNullOrWhiteSpace(title) ? held.Leader.Role : title.Trim() })));

    public async Task<Done<ApplicationFile>> PassOn(HeldQuestion held, Person to, CancellationToken stop) =>
        held.HasLeft ? Left : await desk.PassOn(held.File.Id, Actor(held), held.Municipality, to, stop);

    private static Done<ApplicationFile> Left { get; } = new Done<ApplicationFile>.No([Leaders.HasLeft]);

    private static Actor.Leader Actor(HeldQuestion held) => new(held.Question.Leader, held.Municipality);
}

/// <summary>A question with who holds it.</summary>
/// <param name="HasLeft">The municipality is no longer in the application.</param>
public sealed record HeldQuestion(
    ApplicationFile File, MunicipalityNumber Municipality, LeaderQuestion Question, Person Leader, bool CanAnswer, bool HasLeft);
