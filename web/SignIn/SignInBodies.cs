using System.Text.Json.Serialization;
using Grants.Web.Access;
using Grants.Workflows.SignIn;
using NodaTime.Text;

namespace Grants.Web.SignIn;

/// <summary>Asks for a link and a code.</summary>
public sealed record SignInBody(string? Email);

/// <summary>Signs in with a code.</summary>
public sealed record CodeBody(string? Email, string? Code);

/// <summary>Who is signed in, and until when.</summary>
public sealed record MeBody(string Person, string Email, string? Name, IReadOnlyList<string> Roles, string? Office, string? Municipality, string ExpiresAt)
{
    internal static MeBody Of(Session who) => new(
        who.Person.Value, who.Email, who.Name, RoleNames.Of(who), who.Office?.ToString(), who.Municipality?.ToString(),
        InstantPattern.ExtendedIso.Format(who.ExpiresAt));
}

/// <summary>The token that a sign-in gives, and whose it is.</summary>
public sealed record SignedInBody(
    string AccessToken, string ExpiresAt, string Email, string? Name, IReadOnlyList<string> Roles, string? Office, string? Municipality)
{
    internal static SignedInBody Of(SignInAnswer.SignedIn done) => new(
        done.Token.Text, InstantPattern.ExtendedIso.Format(done.Token.Until), done.Session.Email, done.Session.Name,
        RoleNames.Of(done.Session), done.Session.Office?.ToString(), done.Session.Municipality?.ToString());
}

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(CodeBody))]
[JsonSerializable(typeof(MeBody))]
[JsonSerializable(typeof(SignedInBody))]
internal sealed partial class SignInBodiesJson : JsonSerializerContext;
