namespace Grants.Workflows.Gatherings;

/// <summary>A gathering's programme as organisers write it and as it is sent over the wire.</summary>
/// <param name="Link">Where a digital gathering is; told to those who take part.</param>
public record ProgrammeForm(IReadOnlyList<ProgrammeSlotForm?>? Slots = null, string? Link = null);

/// <summary>Something in the programme. Times are Oslo's.</summary>
/// <param name="Who">Who is in charge of it or speaks.</param>
public sealed record ProgrammeSlotForm(string? From = null, string? To = null, string? Title = null, string? Who = null, string? Text = null);
