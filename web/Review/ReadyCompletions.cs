using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>The drafted requests for completion (mangelbrev): looked over, and sent together.</summary>
public sealed class ReadyCompletions(
    ReviewQueue queue, ApplicationDesk desk, ApplicationStore applications, CallDesk calls, Register register, IClock clock)
{
    /// <summary>Those of a call, or those of it that are named. Null when the caller's office has no such call.</summary>
    public async Task<CompletionsView?> Send(string callId, CompletionsForm form, Caller caller, Language language, CancellationToken stop)
    {
        if ((await calls.Open(callId, stop)).State is not { } call || call.Call.Office != caller.Office) return null;
        var named = form.Applications?.ToHashSet(StringComparer.Ordinal);
        var view = await Send(
            caller, summary => QueueReading.CallOf(summary) == callId && named?.Contains(summary.Id.ToString()) is not false,
            form.Impartial is true, language, stop);
        var without = (named ?? []).Except(view.Sent).Except(view.NotSent.Select(one => one.ApplicationId)).Order(StringComparer.Ordinal);
        return view with { NotSent = view.NotSent.AddRange(without.Select(id => new NotSentView(id, null, "no-draft", NoDraft.In(language)))) };
    }

    /// <param name="chosen">Which of those that are ready.</param>
    /// <param name="declares">Whether the caller declares to be impartial in those where they have not said it yet.</param>
    public async Task<CompletionsView> Send(Caller caller, Func<Summary, bool> chosen, bool declares, Language language, CancellationToken stop)
    {
        var (sent, notSent) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<NotSentView>());
        await foreach (var summary in Ready(caller, chosen, stop))
        {
            if (declares) await desk.Do(summary.Id, caller.ToActor(), _ => new ApplicationCommand.DeclareImpartiality(true), stop);
            var done = await desk.Do(summary.Id, caller.ToActor(), _ => new ApplicationCommand.RequestCompletion(null, null), stop);
            if (done is Done<ApplicationFile>.No(var objections))
                notSent.Add(new(summary.Id.ToString(), summary.Number?.ToString(), objections[0].Code, objections[0].Text.In(language)));
            else if (done is Done<ApplicationFile>.Yes) sent.Add(summary.Id.ToString());
        }

        return new(sent.ToImmutable(), notSent.ToImmutable());
    }

    /// <summary>Those that are ready and chosen, with what they ask for and of whom.</summary>
    public async Task<ImmutableArray<ReadyCompletion>> Look(Caller caller, Func<Summary, bool> chosen, CancellationToken stop)
    {
        var ready = ImmutableArray.CreateBuilder<ReadyCompletion>();
        await foreach (var summary in Ready(caller, chosen, stop))
            if (await desk.Open(summary.Id, stop) is { State.Submission.Completion: { } } file) ready.Add(await Of(file, summary, caller, stop));
        return ready.ToImmutable();
    }

    private static Phrase NoDraft { get; } = new("Det ligger ikke noe mangelbrev klart i denne saken.", "Det ligg ikkje noko mangelbrev klart i denne saka.");

    private IAsyncEnumerable<Summary> Ready(Caller caller, Func<Summary, bool> chosen, CancellationToken stop) =>
        queue.Of(caller.Office!.Value, null, caller.Person, stop).Where(summary => summary.Waits is Waiting.CompletionToSend && chosen(summary));

    private async Task<ReadyCompletion> Of(ApplicationFile file, Summary summary, Caller caller, CancellationToken stop)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var lead = file.Lead!.Value;
        var people = await applications.PeopleOf(file.Id, stop);
        var contacts = file.ContactsOf(lead).Select(person => people.GetValueOrDefault(person)).OfType<Workflows.People.Person>()
            .Select(person => person.Name ?? person.Email ?? "");
        var mailbox = register.Find(lead, today)?.RegistryMailbox;
        return new(
            file.Id, summary.Number?.ToString(), summary.Title, file.Around.Names(lead), file.State.Submission.Completion!.Missing,
            [.. contacts.Append(mailbox ?? "").Where(name => name.Length > 0)], today.PlusDays(file.Call.State!.Call.CompletionDays),
            file.State.Judgement.MayAct(caller.Person));
    }
}
