namespace Grants.Workflows.People;

/// <summary>A person's particulars, kept apart from the log so that they can be removed: name, work e-mail, mobile and role, no more.</summary>
public sealed record Person(string? Name, string? Email, string? Mobile, string? Role)
{
    /// <summary>What is not known of them, as another source has it.</summary>
    public Person Or(Person other) => new(Name ?? other.Name, Email ?? other.Email, Mobile ?? other.Mobile, Role ?? other.Role);

    public static Person Unknown { get; } = new(null, null, null, null);
}
