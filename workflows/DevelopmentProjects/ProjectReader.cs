using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Municipalities;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.DevelopmentProjects;

/// <summary>A project that was written, understood but for whether its applications are there.</summary>
internal sealed record WrittenProject(ProjectContent Content, Person Contact);

/// <summary>Understands a development project. What cannot be understood or is missing is told at its field, all at once.</summary>
internal static class ProjectReader
{
    private const int TextLength = 8_000;
    private const int MostMunicipalities = 60;
    private const int MostApplications = 40;

    public static (WrittenProject? Project, ImmutableArray<Objection> Objections) Read(ProjectForm form, Register register, LocalDate today)
    {
        var fields = new Fields();
        var title = fields.Needed("title", fields.Line("title", form.Title));
        var text = fields.Text("text", form.Text, TextLength);
        var own = fields.Needed("contactMunicipality", fields.Municipality("contactMunicipality", form.ContactMunicipality, register, today));
        var contact = fields.Reachable("contact", form.Contact?.Name, form.Contact?.Email);
        var others = fields.Rows("municipalities", form.Municipalities, MostMunicipalities, (field, number) => fields.Municipality(field, number, register, today));
        var from = fields.Needed("from", fields.Date("from", form.From));
        var to = fields.Date("to", form.To);
        var state = StateOf(form.Status, fields);
        var applications = fields.Rows("applications", form.Applications, MostApplications, (field, id) => ApplicationOf(field, id, fields));
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new(
                new(
                    title!, text, own!.Value, default, [.. others.OfType<MunicipalityNumber>().Where(number => number != own).Distinct().Order()], from!.Value, to, state!.Value,
                    [.. applications.OfType<CaseId>().Distinct()]),
                contact), []);
    }

    private static ProjectState? StateOf(string? text, Fields fields)
    {
        if (string.IsNullOrEmpty(text)) return ProjectState.Planned;
        if (ProjectWords.StateOf(text) is { } state) return state;
        fields.Object("status", "unknown-status", "Velg en av statusene: planned, running, finished, stopped.", "Vel ein av statusane: planned, running, finished, stopped.");
        return null;
    }

    /// <summary>An application's id, or its page's address, which ends in it.</summary>
    private static CaseId? ApplicationOf(string field, string text, Fields fields)
    {
        if (CaseId.TryParse(text.Trim().TrimEnd('/').Split('/')[^1], out var id) && id.IsApplication) return id;
        fields.Object(field, "unknown-application", UnknownApplication.Bokmal, UnknownApplication.Nynorsk);
        return null;
    }

    public static (string Bokmal, string Nynorsk) UnknownApplication => (
        "Søknaden finnes ikke blant søknadene til kommunene i prosjektet. Lim inn adressen til søknaden.",
        "Søknaden finst ikkje blant søknadene til kommunane i prosjektet. Lim inn adressa til søknaden.");
}
