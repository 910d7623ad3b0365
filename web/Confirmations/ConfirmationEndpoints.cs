using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using Grants.Workflows.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Confirmations;

/// <summary>What a municipality's leader agrees to, and how they have answered. Amounts are whole kroner.</summary>
/// <param name="Seen">Names what is shown here; who sends it with the answer answers to this and nothing newer.</param>
public sealed record ConfirmationView(
    string Title, string Lead, string Municipality, ImmutableArray<string> Municipalities, long RequestedAmount, long TotalCosts, long OwnFunding,
    ImmutableArray<string> Duties, string? Leader, bool? Participates, string? AnsweredAt, string Deadline, bool CanAnswer, string Seen);

/// <summary>A leader's answer.</summary>
/// <param name="Seen">What the leader was shown, as <see cref="ConfirmationView"/> names it; without it the answer is to what was last asked.</param>
public sealed record AnswerForm(bool? Participates = null, string? Name = null, string? Title = null, string? Seen = null);

/// <summary>Who is to answer instead.</summary>
public sealed record ForwardForm(string? Name = null, string? Title = null, string? Email = null);

/// <summary>How these are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmationView))]
[JsonSerializable(typeof(AnswerForm))]
[JsonSerializable(typeof(ForwardForm))]
public sealed partial class ConfirmationJson : JsonSerializerContext;

/// <summary>API.md: the leader's link, without sign-in.</summary>
internal static class ConfirmationEndpoints
{
    public static void MapConfirmations(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/confirmations/{token}").WithTags("confirmations");
        api.MapGet("", Get).Allow(Who.Anyone).WithSummary("What the leader agrees to").Produces<ConfirmationView>();
        api.MapPost("", Answer).Allow(Who.Anyone).Idempotent().WithSummary("Confirms or declines").Accepts<AnswerForm>("application/json").Produces<ConfirmationView>();
        api.MapPost("forward", Forward).Allow(Who.Anyone).Idempotent().WithSummary("Passes the question on").Accepts<ForwardForm>("application/json").Produces<ConfirmationView>().Produces(204);
    }

    private static async Task<IResult> Get(string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop) =>
        await desk.Find(token, stop) is { } held
            ? Results.Json(View(held, http.Language()), ConfirmationJson.Default.ConfirmationView)
            : Unknown;

    private static async Task<IResult> Answer(string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop)
    {
        if (await desk.Find(token, stop) is not { } held) return Unknown;
        var body = await Body.Read(http, ConfirmationJson.Default.AnswerForm);
        if (body.Problem is { } problem) return problem;
        if (body.Value.Participates is not { } participates)
            return new Problem(422, "answer-missing", new("Svar ja eller nei.", "Svar ja eller nei.")).At("participates");
        if (AnswererNames.CheckAnswer(held, body.Value.Name, body.Value.Title) is { } wrong) return wrong;
        var seen = body.Value.Seen is { } hash ? new ContentHash(hash) : (ContentHash?)null;
        return await After(await desk.Answer(held, participates, seen, body.Value.Name, body.Value.Title, stop), token, http, desk, stop);
    }

    private static async Task<IResult> Forward(string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop)
    {
        if (await desk.Find(token, stop) is not { } held) return Unknown;
        var body = await Body.Read(http, ConfirmationJson.Default.ForwardForm);
        if (body.Problem is { } problem) return problem;
        var (name, title, email) = (body.Value.Name, body.Value.Title, body.Value.Email);
        if ((AnswererNames.CheckOther("name", name) ?? AnswererNames.Check("title", title)) is { } wrong) return wrong;
        if (!EmailAddress.TryParse(email?.Trim(), out _))
            return new Problem(422, "email-wrong", new("Skriv e-postadressen, for eksempel navn@kommune.no.", "Skriv e-postadressa, til dømes namn@kommune.no.")).At("email");
        var done = await desk.PassOn(held, new Person(name!.Trim(), email!.Trim(), null, title?.Trim()), stop);
        return await After(done, token, http, desk, stop);
    }

    /// <summary>The question as it is now, also with a refusal: who answered to older content sees the new.</summary>
    private static async Task<IResult> After(Done<ApplicationFile> done, string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop) =>
        (done, await desk.Find(token, stop)) switch
        {
            (Done<ApplicationFile>.Yes, { } now) => Results.Json(View(now, http.Language()), ConfirmationJson.Default.ConfirmationView),
            (Done<ApplicationFile>.No(var objections), { } now) => objections.ToProblem() with
            {
                Current = JsonSerializer.SerializeToNode(View(now, http.Language()), ConfirmationJson.Default.ConfirmationView),
            },
            _ => Answers.Of(done, _ => Results.NoContent()),
        };

    private static ConfirmationView View(HeldQuestion held, Language language)
    {
        var (agreement, question, file) = (held.Question.Agreement, held.Question, held.File);
        var lead = file.Lead is { } number ? file.Around.Names(number) : "";
        return new(
            agreement.Title, lead, file.Around.Names(agreement.Municipality), [.. agreement.Municipalities.Select(file.Around.Names)],
            agreement.Requested, agreement.TotalCosts, agreement.OwnFunding, [.. LeaderDuties.Of(held).Select(duty => duty.In(language))],
            held.Leader.Name, question.Participates, ViewWriter.At(question.AnsweredAt), ViewWriter.At(file.Around.Deadline)!, held.CanAnswer,
            agreement.Hash.Value);
    }

    private static Problem Unknown { get; } = new(404, "link-unknown", new(
        "Lenken gjelder ikke lenger. Bruk lenken i den siste e-posten, eller spør kommunen som søker.",
        "Lenkja gjeld ikkje lenger. Bruk lenkja i den siste e-posten, eller spør kommunen som søkjer."));
}
