namespace Grants.Domain.Cases;

/// <summary>A random id that stands for a person in the log. Name, e-mail and mobile are kept apart, so that they can be removed.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
