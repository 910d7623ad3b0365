using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.Applications;

/// <summary>Writes the page of a part of the form.</summary>
internal sealed class SectionWriter(ViewWriter views, CaseFactsReader facts, NetworkDesk networks, Register register, IClock clock)
{
    public async Task<IResult> Page(
        SavedSection saved, FormSection section, Caller caller, HttpContext http, string? newRow, CancellationToken stop, bool isAutomatic = false)
    {
        var (file, now) = (saved.File, clock.GetCurrentInstant());
        var criteria = await views.Criteria(file, caller, http.Language(), stop);
        var isLate = !file.State.Submission.IsReceived && file.Around.IsLate(now);
        var status = saved.Problem is { } problem && !isAutomatic ? problem.Status : StatusCodes.Status200OK;
        return section.Id switch
        {
            FormSection.Attachments => PageAnswer.Of<AttachmentsPage>(
                new { File = file, View = await views.View(file, caller, http.Language(), stop), saved.Problem }, status),
            FormSection.Confirmations => PageAnswer.Of<ConfirmationsPage>(
                new { File = file, View = await views.View(file, caller, http.Language(), stop), IsLead = file.IsOfLead(caller.Person), saved.Problem }, status),
            FormSection.Send => PageAnswer.Of<SendPage>(
                new
                {
                    File = file,
                    View = await views.View(file, caller, http.Language(), stop),
                    Criteria = criteria,
                    IsLead = file.IsOfLead(caller.Person),
                    IsLate = isLate,
                    saved.Problem,
                },
                status),
            _ => PageAnswer.Of<SectionPage>(
                new
                {
                    File = file,
                    Section = section,
                    saved.IsWhole,
                    Form = await FormOf(saved, caller, newRow, now, stop),
                    Criteria = criteria,
                    IsLate = isLate,
                    SavedBy = await OtherWhoSaved(file, caller, now, stop),
                },
                status),
        };
    }

    private async Task<SectionForm> FormOf(SavedSection saved, Caller caller, string? newRow, Instant now, CancellationToken stop)
    {
        var choices = ImmutableArray.CreateBuilder<(string, string)>();
        await foreach (var network in networks.All(stop)) choices.Add((network.State!.Network.Id, network.State.Network.Title));
        return new(
            saved.Shown, saved.Seen, saved.Clashes, saved.Problem, saved.File.Content, saved.File.Readable, saved.File.Call.State!.Call, Choices.Of(saved.File.Call.State!.Call, register, now, saved.File.Content.Municipalities), choices.ToImmutable(), newRow,
            saved.File.IsOfLead(caller.Person), saved.File.PartOf(caller.Person)?.ToString());
    }

    private async Task<string?> OtherWhoSaved(ApplicationFile file, Caller caller, Instant now, CancellationToken stop)
    {
        if (file.Draft.SavedBy is not { } other || other == caller.Person) return null;
        return (await facts.Of(file, now, stop)).PersonOf(other).Name;
    }
}
