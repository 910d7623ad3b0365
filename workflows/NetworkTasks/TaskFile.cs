using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.NetworkTasks;

/// <summary>A task with all that is read for it.</summary>
/// <param name="People">Those who have had it, by the ids that the log has.</param>
public sealed record TaskFile(StoredCase<NetworkTask> Case, NetworkCase Network, ImmutableDictionary<PersonId, Person> People)
{
    public CaseId Id => Case.Id;

    public NetworkTask State => Case.State!;

    public TaskContent Content => State.Content;

    public Person Owner => People.GetValueOrDefault(Content.Owner, Person.Unknown);

    /// <summary>The task as the form that it is written with.</summary>
    public TaskForm ToForm() => new(Content.Title, Content.Text, new(Owner.Name, Owner.Email), NodaTime.Text.LocalDatePattern.Iso.Format(Content.Due));
}
