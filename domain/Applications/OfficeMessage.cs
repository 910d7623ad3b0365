using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>A message from the office that its recipients have not been told of yet.</summary>
public sealed record OfficeMessage(string Text, Instant At, PersonId By);
