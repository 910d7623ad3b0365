using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Workflows.DevelopmentProjects;

namespace Grants.Web.DevelopmentProjects;

/// <summary>A development project of a network.</summary>
/// <param name="ContactMunicipality">Whose project it is in the first place.</param>
/// <param name="Contact">Their address is for the organiser and the contact municipality.</param>
/// <param name="Municipalities">The others that take part.</param>
/// <param name="Status"><c>planned</c>, <c>running</c>, <c>finished</c> or <c>stopped</c>.</param>
public sealed record ProjectView(
    string ProjectId, string NetworkId, string Title, string? Text, string ContactMunicipality, ProjectContactView Contact, ImmutableArray<string> Municipalities, string From,
    string? To, string Status, ImmutableArray<ProjectApplicationView> Applications);

/// <summary>Who answers questions about it.</summary>
public sealed record ProjectContactView(string? Name, string? Email);

/// <summary>Its application for a grant.</summary>
/// <param name="CaseNumber">None before it is received.</param>
/// <param name="Granted">Kroner, when a grant has been decided and told.</param>
public sealed record ProjectApplicationView(string ApplicationId, string? CaseNumber, long? Granted);

/// <summary>A page of projects; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record ProjectPage(IReadOnlyList<ProjectView> Items, string? Next);

/// <summary>How projects are read and written on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProjectView))]
[JsonSerializable(typeof(ProjectPage))]
[JsonSerializable(typeof(ProjectForm))]
public sealed partial class ProjectsJson : JsonSerializerContext;
