using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.DevelopmentProjects;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Cases;
using Grants.Workflows.DevelopmentProjects;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.DevelopmentProjects;

/// <summary>What the pages of development projects show.</summary>
internal sealed class ProjectPageWriter(Register register, IClock clock)
{
    public IResult New(NetworkCase network, TypedForm? typed, Problem? problem) => PageAnswer.Of<NewProjectPage>(
        new
        {
            Network = network,
            Municipalities = Choices,
            Typed = typed ?? TypedForm.Of((JsonNode?)null),
            Key = RandomIds.Case(),
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);

    public IResult One(ProjectFile file, Caller caller, TypedForm? typed, Problem? problem) => PageAnswer.Of<DevelopmentProjectPage>(
        new
        {
            File = file,
            Municipalities = Choices,
            Register = register,
            Today,
            MayChange = ProjectAccess.MayChange(file, caller),
            Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(file.ToForm(), ProjectsJson.Default.ProjectForm)),
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    private IReadOnlyList<(string, string)> Choices =>
        [.. register.On(Today).OrderBy(row => row.Name, NorwegianOrder.Instance).Select(row => (row.Number.ToString(), $"{row.Name} ({row.Number})"))];
}
