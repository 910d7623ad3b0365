using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>What the demo's people do, through the same desks as everybody: a refusal is a fault of the demo.</summary>
internal sealed class DemoDesk(DraftDesk drafts, ApplicationDesk desk, AttachmentDesk attachments, OfficeDesk offices, PersonDirectory people, IClock clock)
{
    public async Task<CaseId> Begin(string call, DemoForm form, CancellationToken stop)
    {
        var contact = DemoPeople.Contact(form.Lead);
        var empty = form.Of(ImmutableDictionary<MunicipalityNumber, string>.Empty);
        var done = DemoAnswers.Taken(await drafts.Begin(
            call, empty, await Contact(form.Lead, stop), form.Lead.Number,
            new(contact.Name, contact.Email, contact.Mobile, contact.Role), $"demo {empty.Title}", stop));
        return done.Id;
    }

    /// <summary>Attaches the assessments of these and saves the form with them.</summary>
    public async Task Attach(CaseId id, DemoForm form, IEnumerable<Municipality> of, CancellationToken stop)
    {
        var by = await Contact(form.Lead, stop);
        var attached = ImmutableDictionary.CreateBuilder<MunicipalityNumber, string>();
        foreach (var municipality in of)
        {
            using var document = new MemoryStream(DemoForm.Document(municipality, form.AssessedOn(form.Municipalities.IndexOf(municipality))));
            var name = $"ROS {municipality.Name}.pdf";
            attached[municipality.Number] = DemoAnswers.Taken(await attachments.Add(id, by, name, "riskAssessment", document, $"demo {name}", stop)).Id;
        }

        await Save(id, form.Of(attached.ToImmutable()), by, stop);
    }

    /// <summary>Saves a change of what is there.</summary>
    public async Task Change(CaseId id, DemoForm form, Func<ApplicationForm, ApplicationForm> change, CancellationToken stop) =>
        await Save(id, change((await desk.Open(id, stop))!.Draft.Form), await Contact(form.Lead, stop), stop);

    public async Task AskLeaders(CaseId id, DemoForm form, CancellationToken stop) =>
        DemoAnswers.Taken(await desk.AskLeaders(id, await Contact(form.Lead, stop), stop));

    public async Task Send(CaseId id, DemoForm form, CancellationToken stop) =>
        DemoAnswers.Taken(await desk.Submit(id, await Contact(form.Lead, stop), clock.GetCurrentInstant(), stop));

    public async Task Answer(CaseId id, Municipality municipality, bool participates, CancellationToken stop) => DemoAnswers.Taken(await desk.Do(
        id, new Actor.Leader(await Person(DemoPeople.Leader(municipality).Email!, stop), municipality.Number),
        _ => new ApplicationCommand.Answer(municipality.Number, participates), stop));

    public async Task Withdraw(CaseId id, DemoForm form, CancellationToken stop) =>
        DemoAnswers.Taken(await desk.Do(id, await Contact(form.Lead, stop), _ => new ApplicationCommand.Withdraw(), stop));

    /// <summary>A message from the lead to the office.</summary>
    public async Task Write(CaseId id, DemoForm form, string text, CancellationToken stop) => DemoAnswers.Taken(await desk.Write(
        id, await Contact(form.Lead, stop), text, text, (key, hash) => new ApplicationCommand.WriteMessage(key, hash), stop));

    /// <summary>A message from one of the office's staff to the lead.</summary>
    public async Task Write(CaseId id, string staff, string text, CancellationToken stop) => DemoAnswers.Taken(await desk.Write(
        id, await Staff(staff, stop), text, text, (key, hash) => new ApplicationCommand.WriteMessage(key, hash), stop));

    public async Task Do(CaseId id, string staff, ApplicationCommand command, CancellationToken stop) =>
        DemoAnswers.Taken(await desk.Do(id, await Staff(staff, stop), _ => command, stop));

    public async Task<PersonId> Person(string email, CancellationToken stop) => (await people.IdsOf([email], stop))[email];

    private async Task Save(CaseId id, ApplicationForm form, Actor by, CancellationToken stop) =>
        DemoAnswers.Taken(await drafts.Save(id, (await desk.Open(id, stop))!.Draft.Edition, form, by, stop));

    private async Task<Actor> Contact(Municipality municipality, CancellationToken stop) =>
        new Actor.Contact(await Person(DemoPeople.Contact(municipality).Email!, stop), municipality.Number);

    private async Task<Actor> Staff(string email, CancellationToken stop)
    {
        var person = await Person(email, stop);
        var member = (await offices.Load(Basics.Vestland, stop)).Staff.First(one => one.Person == person);
        return new Actor.Staff(person, Basics.Vestland, member.Roles);
    }
}
