using System.Text.Json.Serialization;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Calls;

namespace Grants.Web.Calls;

/// <summary>A call that is not whole yet: its form as far as it is written, and what it lacks. What it lacks is not taken when it is put back.</summary>
public sealed record CallDraftBody : CallForm
{
    [JsonConstructor]
    public CallDraftBody() { }

    private CallDraftBody(CallForm form) : base(form) { }

    /// <summary>By field, in the reader's language; empty when the call is whole.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Lacking { get; init; }

    internal static CallDraftBody Of(CallSetup setup, Register register, OrganisationNumber office, Language language) => new(setup.Form)
    {
        Lacking = CallFormReader.Check(setup.Form, register, office).Where(objection => objection.Field is not null)
            .GroupBy(objection => objection.Field!)
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(objection => objection.Text.In(language))]),
    };
}

/// <summary>A call that is not whole yet, in a list.</summary>
public sealed record CallDraftRowBody(string Id, string? Title);

/// <summary>A page of them. <paramref name="Next"/> goes into <c>after</c>; null on the last page.</summary>
public sealed record CallDraftsBody(IReadOnlyList<CallDraftRowBody> Items, string? Next);

/// <summary>Whom a call reaches.</summary>
/// <param name="Invited">The numbers of the municipalities that are invited when it opens.</param>
/// <param name="WithoutMailbox">Those that have no registry mailbox in the register, and so get no invitation.</param>
/// <param name="Drafts">Unsent ones; their people are told when the deadline moves.</param>
/// <param name="People">How many these are.</param>
/// <param name="Received">Applications that have come in and are not withdrawn.</param>
public sealed record CallReachBody(IReadOnlyList<string> Invited, IReadOnlyList<string> WithoutMailbox, int Drafts, int People, int Received)
{
    internal static CallReachBody Of(CallReach reach) => new(
        [.. reach.Invited.Select(one => one.Number.ToString())], [.. reach.WithoutMailbox.Select(one => one.Number.ToString())],
        reach.Drafts, reach.People, reach.Received);
}
