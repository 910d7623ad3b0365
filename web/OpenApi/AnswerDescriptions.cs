using System.Globalization;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Calls;
using Grants.Web.DevelopmentProjects;
using Grants.Web.Gatherings;
using Grants.Web.Idempotency;
using Grants.Web.NetworkMeetings;
using Grants.Web.Networks;
using Grants.Web.NetworkTasks;
using Grants.Web.NetworkWork;
using Grants.Web.Offices;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Grants.Web.OpenApi;

/// <summary>What a call answers: its content with the version where there is one, and every refusal as the problem that it is.</summary>
internal static class AnswerDescriptions
{
    /// <summary>What has a version that is told in <c>ETag</c>.</summary>
    private static readonly HashSet<Type> HaveVersion =
    [
        typeof(ApplicationView), typeof(BegunView), typeof(CallBody), typeof(CallDraftBody), typeof(GatheringView), typeof(MeetingsView), typeof(MinutesView), typeof(NetworkBody),
        typeof(RegistrationBody), typeof(StaffBody), typeof(TaskView), typeof(SteeringGroupView), typeof(PlanView), typeof(ProjectView),
    ];

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        foreach (var (status, answer) in operation.Responses)
            if (status.StartsWith('2') && answer is OpenApiResponse given) Complete(given, endpoint, context);
        foreach (var status in Refusals(operation, context, endpoint).Concat(operation.Responses.Keys.Where(IsRefusal)).Distinct().ToArray())
            operation.Responses[status] = Refusal(status, context);
        return Task.CompletedTask;
    }

    private static void Complete(OpenApiResponse answer, IList<object> endpoint, OpenApiOperationTransformerContext context)
    {
        foreach (var other in endpoint.OfType<AlsoAs>())
            (answer.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))[other.MediaType] =
                new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        if (!context.Description.SupportedResponseTypes.Any(known => known.Type is { } type && HaveVersion.Contains(type))) return;
        (answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))["ETag"] =
            new OpenApiHeader { Description = "The version of what a person edits.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static IEnumerable<string> Refusals(OpenApiOperation operation, OpenApiOperationTransformerContext context, IList<object> endpoint)
    {
        var writes = context.Description.HttpMethod is not "GET";
        var takesBody = endpoint.OfType<IAcceptsMetadata>().Any() || endpoint.OfType<TakesFile>().Any();
        yield return "429";
        if (!endpoint.OfType<AllowedCallers>().Any(callers => callers.Who.HasFlag(Who.Anyone)))
        {
            yield return "401";
            yield return "403";
        }

        if (operation.Parameters?.Any(parameter => parameter.In is ParameterLocation.Path) is true) yield return "404";
        if (writes)
        {
            // Of another site's page; what is too long; what the case is not ready for.
            yield return "403";
            yield return "409";
            yield return "413";
            // Of a body that cannot be read, or that nobody asked for.
            yield return "400";
            yield return "415";
        }

        if (takesBody || endpoint.OfType<AskedInQuery>().Any() || endpoint.OfType<RepeatedByKey>().Any())
        {
            yield return "400";
            yield return "422";
        }

        if (!endpoint.OfType<AsksForVersion>().Any()) yield break;
        yield return "412";
        yield return "428";
    }

    private static bool IsRefusal(string status) => status.StartsWith('4') || status.StartsWith('5');

    private static OpenApiResponse Refusal(string status, OpenApiOperationTransformerContext context) => new()
    {
        Description = ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture)),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problems.Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(ProblemDescription.Name, context.Document) },
        },
    };
}
