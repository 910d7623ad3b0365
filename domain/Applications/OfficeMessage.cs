using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>A message from the office that its recipients have not been told of yet.</summary>
/// <param name="Answers">Who had written when it was written: it is told to their municipalities too, partners as well.</param>
public sealed record OfficeMessage(string Text, Instant At, PersonId By, ImmutableHashSet<PersonId> Answers);
