using System.Text.Json.Serialization;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;

namespace Grants.Web.Offices;

/// <summary>How much in an office waits for a person to see to it.</summary>
/// <param name="Messages">That failed for good.</param>
/// <param name="Steps">That keep failing.</param>
/// <param name="AccessRequests">Without an answer.</param>
/// <param name="WithoutCaseworker">Cases that wait for somebody to take them.</param>
/// <param name="AwayWithoutStandIn">The names of those who are away, or will be within a week, and have no stand-in.</param>
public sealed record AttentionBody(int Messages, int Steps, int AccessRequests, int WithoutCaseworker, IReadOnlyList<string> AwayWithoutStandIn)
{
    internal static AttentionBody Of(Attention attention) =>
        new(attention.Messages, attention.Steps, attention.Requests, attention.WithoutCaseworker, attention.Away);
}

/// <summary>A message that failed for good.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="Reason">What the mail system said.</param>
/// <param name="DueAt">When it should have been sent.</param>
public sealed record FailedMessageBody(string Key, string Case, string Subject, string Name, string Email, string DueAt, int Attempts, string? Reason)
{
    internal static FailedMessageBody Of(FailedMessage failed) => new(
        failed.Message.Key, failed.Case.ToString(), failed.Message.Subject, failed.Message.ToName, failed.Message.ToAddress,
        failed.Message.Due.ToString(), failed.Message.Attempts, failed.Message.LastError);
}

/// <summary>A page of failed messages. <paramref name="Next"/> goes into <c>after</c>; null on the last page.</summary>
public sealed record FailedMessagesBody(IReadOnlyList<FailedMessageBody> Items, string? Next);

/// <summary>A step that keeps failing.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="TryAt">When the program tries it again by itself.</param>
public sealed record FailingStepBody(string Id, string Case, string Step, int Attempts, string Error, string Since, string TryAt)
{
    internal static FailingStepBody Of(Trouble trouble) =>
        new(trouble.Id, trouble.Case, trouble.Step, trouble.Attempts, trouble.Error, trouble.Since.ToString(), trouble.TryAt.ToString());
}

/// <summary>A page of failing steps. <paramref name="Next"/> goes into <c>after</c>; null on the last page.</summary>
public sealed record FailingStepsBody(IReadOnlyList<FailingStepBody> Items, string? Next);

/// <summary>Sends a failed message again.</summary>
/// <param name="Email">Another address than the one that failed.</param>
public sealed record SendAgainBody(string? Email = null);

/// <summary>How a person reached the recipient instead.</summary>
public sealed record SettleBody(string? Text = null);

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AttentionBody))]
[JsonSerializable(typeof(FailedMessagesBody))]
[JsonSerializable(typeof(FailingStepsBody))]
[JsonSerializable(typeof(SendAgainBody))]
[JsonSerializable(typeof(SettleBody))]
internal sealed partial class AttentionJson : JsonSerializerContext;
