using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using NodaTime.Text;

namespace Grants.Workflows.DevelopmentProjects;

/// <summary>A development project with all that is read for it.</summary>
/// <param name="People">Those who have answered for it, by the ids that the log has.</param>
public sealed record ProjectFile(
    StoredCase<DevelopmentProject> Case, NetworkCase Network, ImmutableDictionary<PersonId, Person> People, ImmutableArray<ProjectApplication> Applications)
{
    public CaseId Id => Case.Id;

    public DevelopmentProject State => Case.State!;

    public ProjectContent Content => State.Content;

    public Person Contact => People.GetValueOrDefault(Content.Contact, Person.Unknown);

    /// <summary>The project as the form that it is written with.</summary>
    public ProjectForm ToForm() => new(
        Content.Title, Content.Text, Content.ContactMunicipality.ToString(), new(Contact.Name, Contact.Email), [.. Content.Municipalities.Select(number => number.ToString())],
        LocalDatePattern.Iso.Format(Content.From), Content.To is { } to ? LocalDatePattern.Iso.Format(to) : null, ProjectWords.Of(Content.State),
        [.. Content.Applications.Select(id => id.ToString())]);
}

/// <summary>A project's application for a grant, as everybody in the network may see it.</summary>
/// <param name="Number">Null before it is received.</param>
/// <param name="Granted">Kroner, when a grant has been decided and told; it is public then.</param>
public sealed record ProjectApplication(CaseId Id, CaseNumber? Number, long? Granted);
