using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Calls;

/// <summary>Takes a call forward: its messages to many, and the wakes of its applications, in parts that a commit can hold.</summary>
public sealed class CallCasework(CaseRepository cases, ApplicationStore applications, Register register, Site site, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.Partition.StartsWith("call-", StringComparison.Ordinal) && id.Own is "call";

    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(
        CaseKinds.Call, id, async () => await cases.Load(CaseKinds.Call, id, stop) is { Exists: true } stored ? new Work(stored, this) : null, stop);

    private sealed class Work(StoredCase<CallCase> stored, CallCasework casework) : IStepwise<CallCase>
    {
        public StoredCase<CallCase> Case => stored;

        public Next Next(Instant now) => CallProcedure.Next(stored.State!, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop) =>
            [new CallEvent.MessageWentOut(now, step.Name, await casework.Perform((CallStep)step, stored, changes, now, stop))];
    }

    /// <summary>How far the step has come; empty when it has reached everyone.</summary>
    private async Task<string> Perform(CallStep step, StoredCase<CallCase> call, List<RowChange> changes, Instant now, CancellationToken stop) => step switch
    {
        CallStep.Invite => ToMunicipalities(
            step, call, changes, now, Municipalities(call, now),
            (municipality, language) => CallMails.Invitation(call.State!.Call, OfficeNames.Of(call.State.Call, register, language), municipality, language, site.BaseAddress, now)),
        CallStep.RemindMunicipalities remind => ToMunicipalities(
            step, call, changes, now, await Unanswered(call, now, stop),
            (municipality, language) => CallMails.Reminder(call.State!.Call, OfficeNames.Of(call.State.Call, register, language), municipality, remind.Days, language, site.BaseAddress, now)),
        CallStep.RemindOffice remind => await ToOffice(remind, call, changes, now, stop),
        CallStep.WakeApplications => await Wake(step, call, changes, now, stop),
        _ => throw new System.Diagnostics.UnreachableException($"{step.Name} is not known."),
    };

    private ImmutableArray<Municipality> Municipalities(StoredCase<CallCase> call, Instant now) =>
        register.FindOffice(call.State!.Call.Office) is { } office ? register.MunicipalitiesOf(office, Oslo.DateOf(now)) : [];

    /// <summary>Those that are in no application of the call, drafts too: they have neither answered nor begun.</summary>
    private async Task<ImmutableArray<Municipality>> Unanswered(StoredCase<CallCase> call, Instant now, CancellationToken stop)
    {
        var begun = new HashSet<MunicipalityNumber>();
        await foreach (var summary in Summaries(call.Id, "", stop))
        {
            if (summary.Lead is { } lead) begun.Add(lead);
            begun.UnionWith(summary.Partners);
        }

        return [.. Municipalities(call, now).Where(municipality => !begun.Contains(municipality.Number))];
    }

    private string ToMunicipalities(
        CallStep step, StoredCase<CallCase> call, List<RowChange> changes, Instant now, ImmutableArray<Municipality> all,
        Func<Municipality, Language, MailText> write)
    {
        var rest = all.Where(municipality => string.CompareOrdinal(municipality.Number.ToString(), step.After) > 0)
            .OrderBy(municipality => municipality.Number).ToArray();
        foreach (var municipality in rest.Take(Outbox.MostInACommit).Where(municipality => municipality.RegistryMailbox is not null))
        {
            var language = Languages.For(municipality, call.State!.Call);
            changes.Add(Message(step, call, now, municipality.Number.ToString(), municipality.Name, municipality.RegistryMailbox!, write(municipality, language), language));
        }

        return rest.Length > Outbox.MostInACommit ? rest[Outbox.MostInACommit - 1].Number.ToString() : "";
    }

    private async Task<string> ToOffice(CallStep.RemindOffice step, StoredCase<CallCase> call, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var undecided = 0;
        await foreach (var summary in Summaries(call.Id, "", stop))
            if (summary.Status is not (ApplicationStatus.Draft or ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed or ApplicationStatus.Withdrawn))
                undecided++;
        if (undecided is 0) return "";
        var office = CaseId.OfOffice(call.State!.Call.Office.ToString());
        var staff = await cases.Load(CaseKinds.Office, office, stop);
        var people = await applications.PeopleOf(office, stop);
        var language = Languages.Of(call.State.Call);
        foreach (var member in staff.State!.Staff.Where(member => member.Roles.Overlaps([StaffRole.Caseworker, StaffRole.Approver])).Take(Outbox.MostInACommit))
        {
            if (people.GetValueOrDefault(member.Person) is not { Email: { } address } person) continue;
            var mail = CallMails.OfficeReminder(call.State.Call, person.Name, step.Days, undecided, language, site.BaseAddress, now);
            changes.Add(Message(step, call, now, member.Person.Value, person.Name ?? "", address, mail, language));
        }

        return "";
    }

    /// <summary>Sets an alarm for each of the call's cases; their own procedures tell what the change means to them.</summary>
    private async Task<string> Wake(CallStep step, StoredCase<CallCase> call, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var last = "";
        var count = 0;
        await foreach (var summary in Summaries(call.Id, step.After, stop))
        {
            changes.Add(new RowChange.Put(Keys.Alarm(now, summary.Id.Own), ReadOnlyMemory<byte>.Empty));
            last = summary.Id.Own;
            if (++count == Outbox.MostInACommit) return last;
        }

        return "";
    }

    private async IAsyncEnumerable<Summary> Summaries(
        CaseId call, string after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var from = after.Length is 0 ? Keys.Summaries : Keys.Summary(after) + "~";
        await foreach (var row in cases.Rows.Range(call.Partition, from, Keys.EndOf(Keys.Summaries), stop))
            yield return JsonSerializer.Deserialize(row.Body.Span, Serialization.StoredJson.Default.Summary)!;
    }

    private RowChange Message(
        CallStep step, StoredCase<CallCase> call, Instant now, string recipient, string name, string address, MailText mail, Language language)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{call.Id}~{call.Events + 1:D4}~{recipient}");
        return Outbox.Add(call.Id.Own, new(
            key, step.Message, null, null, name, address, OfficeNames.Of(call.State!.Call, register, language), null, language,
            mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [], now, now));
    }
}
