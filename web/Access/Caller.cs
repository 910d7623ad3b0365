using System.Collections.Immutable;
using System.Reflection;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.SignIn;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Access;

/// <summary>Who sends the request. A handler that takes one is only reached by who is signed in.</summary>
/// <param name="ByCookie">Whether the browser sent the session by itself; then writes need the same origin.</param>
public sealed record Caller(Session Session, string Token, bool ByCookie)
{
    public PersonId Person => Session.Person;

    public string Email => Session.Email;

    public string? Name => Session.Name;

    public MunicipalityNumber? Municipality => Session.Municipality;

    public OrganisationNumber? Office => Session.Office;

    public ImmutableHashSet<StaffRole> Roles => Session.Roles;

    public Who Is { get; } = Session.Office is null ? Who.Contact : Session.Roles.Aggregate(Who.None, (sum, role) => sum | Of(role));

    public Actor ToActor() => Session.ToActor();

    /// <summary>Lets handlers take the caller as a parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http, ParameterInfo parameter) => ValueTask.FromResult(http.FindCaller());

    private static Who Of(StaffRole role) => role switch
    {
        StaffRole.Caseworker => Who.Caseworker,
        StaffRole.Approver => Who.Approver,
        StaffRole.Economist => Who.Economist,
        StaffRole.Administrator => Who.Administrator,
        StaffRole.Organiser => Who.Organiser,
        _ => throw new System.Diagnostics.UnreachableException($"{role} is no role."),
    };
}

/// <summary>The caller of a request.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    /// <summary>Null when nobody is signed in.</summary>
    public static Caller? FindCaller(this HttpContext http) => http.Items[Key] as Caller;

    public static Caller Caller(this HttpContext http) =>
        http.FindCaller() ?? throw new InvalidOperationException("Nobody is signed in: the endpoint allows anyone.");

    internal static void SetCaller(this HttpContext http, Caller caller) => http.Items[Key] = caller;
}
