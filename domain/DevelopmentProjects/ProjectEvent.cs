using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.DevelopmentProjects;

/// <summary>What happens to a development project.</summary>
public abstract record ProjectEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasListed(Instant At, ProjectContent Content, PersonId By) : ProjectEvent(At);

    public sealed record WasChanged(Instant At, ProjectContent Content, PersonId By) : ProjectEvent(At);
}
