namespace Grants.Workflows.ThemeMeetings;

/// <summary>A municipality's request for a theme meeting, as it is sent over the wire (API.md).</summary>
/// <param name="NetworkId">The network whose council visit it is; without it the organiser is asked directly.</param>
/// <param name="Organiser">An office's number, or <c>KS</c>; needed when no network is named.</param>
/// <param name="Municipality">The contact's own unless it is said.</param>
/// <param name="Wishes">Months (<c>2020-03</c>) or days (<c>2020-04-16</c>), the dearest first.</param>
public sealed record ThemeMeetingForm(
    string? NetworkId = null, string? Organiser = null, string? Municipality = null, MeetingContactForm? Contact = null,
    IReadOnlyList<string?>? Wishes = null, string? Text = null);

/// <summary>Whom the organiser talks with.</summary>
public sealed record MeetingContactForm(string? Name = null, string? Email = null, string? Mobile = null);

/// <summary>Other wishes for a meeting that was asked for, and another text.</summary>
/// <param name="Wishes">Months (<c>2020-03</c>) or days (<c>2020-04-16</c>), the dearest first: all that are wished now.</param>
public sealed record WishesForm(IReadOnlyList<string?>? Wishes = null, string? Text = null);

/// <summary>A time when a resource person is busy with something else, in Oslo time.</summary>
public sealed record BusyForm(ResourcePersonForm? Person = null, string? Starts = null, string? Ends = null);

/// <summary>When and where, in Oslo time.</summary>
/// <param name="Ends">Two and a half hours after it starts unless it is said.</param>
public sealed record MeetingTimeForm(string? Starts = null, string? Ends = null, string? Place = null);

/// <summary>The two resource persons.</summary>
public sealed record MeetingPeopleForm(ResourcePersonForm? ProcessLeader = null, ResourcePersonForm? ProfessionalSpeaker = null);

/// <summary>One of the organiser's people.</summary>
public sealed record ResourcePersonForm(string? Name = null, string? Email = null);

/// <summary>The agenda; the template of six points unless it is said.</summary>
public sealed record AgendaForm(IReadOnlyList<AgendaPointForm?>? Points = null);

/// <summary>A point of it, and about how many minutes it takes.</summary>
public sealed record AgendaPointForm(string? Text = null, int? Minutes = null);

/// <summary>That it was held, and how it was.</summary>
/// <param name="Rating">From 1 to 5, where 5 is best.</param>
/// <param name="Starts">When it was (Oslo time), if it was agreed outside and has another time here or none; for the organiser.</param>
/// <param name="Ends">Two and a half hours after it started unless it is said.</param>
public sealed record HeldForm(int? Participants = null, int? Rating = null, string? Text = null, string? Starts = null, string? Ends = null, string? Place = null);

/// <summary>That there will be no meeting, and why.</summary>
public sealed record CancelForm(string? Text = null);

/// <summary>When an organiser holds theme meetings.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Deadline">Until when they are to be asked for (Oslo time); later requests are taken and marked.</param>
public sealed record MeetingTermsForm(string? From = null, string? To = null, string? Deadline = null);
