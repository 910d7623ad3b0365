using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Running;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>The links by which a resource person tells when they are busy without signing in.</summary>
public sealed class BusyLinks(LinkSigner signer)
{
    private const string Kind = "busy";

    public Task<string> TokenOf(OrganisationNumber organiser, PersonId person, CancellationToken stop) => signer.Sign($"{Kind}~{organiser}~{person}", stop);

    /// <summary>Whose organiser's person it is; null for a link that is not ours.</summary>
    public async Task<(OrganisationNumber Organiser, PersonId Person)?> Read(string token, CancellationToken stop) =>
        await signer.Open(token, stop) is { } text && text.Split('~') is [Kind, var number, var person] && OrganisationNumber.TryParse(number, out var organiser)
            ? (organiser, new(person))
            : null;
}
