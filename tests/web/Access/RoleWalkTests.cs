using System.Net;
using Grants.Contracts.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Access;

/// <summary>Walks every endpoint that there is, as it finds them, with everybody whom it is not for.</summary>
public sealed class RoleWalkTests : IAsyncLifetime
{
    private const string OtherOffice = "974762994";

    private static readonly (Who Who, string Email)[] People =
    [
        (Who.Contact, GrantsApp.Contact), (Who.Caseworker, GrantsApp.Caseworker), (Who.Approver, GrantsApp.Approver),
        (Who.Economist, "ola.okonom@statsforvalteren.example"), (Who.Administrator, GrantsApp.Administrator),
        (Who.Organiser, "nora.arrangor@statsforvalteren.example"),
    ];

    private GrantsApp app = null!;
    private string applicationId = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        var desk = app.Services.GetRequiredService<OfficeDesk>();
        await Add(desk, "ola.okonom@statsforvalteren.example", StaffRole.Economist, GrantsApp.Vestland);
        await Add(desk, "nora.arrangor@statsforvalteren.example", StaffRole.Organiser, GrantsApp.Vestland);
        await Add(desk, "fremmed@statsforvalteren.example", StaffRole.Caseworker, OtherOffice);
        app.Clock.Now = NodaTime.Instant.FromUtc(2018, 10, 20, 7, 0);
        using var administrator = await app.SignIn(GrantsApp.Administrator);
        await Ok(administrator.PostText("/api/calls", Hordaland2018.Json().ToJsonString()));
        await Ok(administrator.Post("/api/calls/hordaland-2018/publish", new { }));
        using var contact = await app.SignIn(GrantsApp.Contact);
        var begun = await contact.Post("/api/calls/hordaland-2018/applications", new
        {
            title = "Trygg start",
            lead = new { municipality = "4631", contacts = new[] { new { name = "Ingrid", email = GrantsApp.Contact } } },
            partners = new[] { new { municipality = "4622" } },
            budget = new { requestedAmount = 300_000 },
        });
        applicationId = (await begun.Json())["applicationId"]!.GetValue<string>();
        await Ok(contact.Post($"/api/applications/{applicationId}/submit", new { }));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_in_where_one_has_to_be_signed_in()
    {
        using var nobody = app.Anyone();
        foreach (var (method, path, _) in Closed())
        {
            var answer = await Send(nobody, method, path);
            Assert.True(
                answer is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{method} {path} answered {(int)answer} to nobody.");
        }
    }

    [Fact]
    public async Task A_role_gets_in_only_where_it_is_named()
    {
        foreach (var (who, email) in People)
        {
            using var client = await app.SignIn(email);
            foreach (var (method, path, allowed) in Closed().Where(endpoint => (endpoint.Allowed & who) is 0))
            {
                var answer = await Send(client, method, path);
                Assert.True(answer is HttpStatusCode.Forbidden, $"{method} {path} is for {allowed} and answered {(int)answer} to {who}.");
            }
        }
    }

    [Theory]
    [InlineData("fremmed@statsforvalteren.example")]
    [InlineData("nils@stavanger.kommune.example")]
    public async Task Another_office_and_another_municipality_find_no_such_case(string email)
    {
        using var stranger = await app.SignIn(email);
        foreach (var (method, path, _) in OfTheCase())
        {
            var answer = await Send(stranger, method, path);
            Assert.True(
                answer is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{method} {path} answered {(int)answer} to {email}.");
        }

        Assert.DoesNotContain("Trygg start", await Text(stranger, "/api/review-queue"), StringComparison.Ordinal);
        Assert.DoesNotContain("Trygg start", await Text(stranger, "/api/applications"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_impartial_is_shut_out_of_the_case_and_of_lists_and_search()
    {
        using var shutOut = await app.SignIn(GrantsApp.Caseworker);
        await shutOut.Post($"/api/applications/{applicationId}/impartiality", new { impartial = false });
        foreach (var (method, path, _) in OfTheCase().Where(endpoint => (endpoint.Allowed & Who.Caseworker) is not 0))
        {
            var answer = await Send(shutOut, method, path);
            Assert.True(answer is HttpStatusCode.Forbidden, $"{method} {path} answered {(int)answer} to who is shut out.");
        }

        Assert.DoesNotContain("Trygg start", await Text(shutOut, "/api/review-queue"), StringComparison.Ordinal);
        Assert.DoesNotContain("Trygg start", await Text(shutOut, "/api/review-queue?q=Trygg"), StringComparison.Ordinal);
    }

    private IEnumerable<(string Method, string Path, Who Allowed)> OfTheCase() =>
        Endpoints().Where(endpoint => endpoint.Path.Contains(applicationId, StringComparison.Ordinal) && !endpoint.Allowed.HasFlag(Who.Anyone))
            // A page's form is refused for its missing token before the case is looked at; the API's calls are the same commands.
            .Where(endpoint => endpoint.Method is "GET" || endpoint.Path.StartsWith("/api/", StringComparison.Ordinal));

    private IEnumerable<(string Method, string Path, Who Allowed)> Closed() => Endpoints().Where(endpoint => !endpoint.Allowed.HasFlag(Who.Anyone));

    private IEnumerable<(string Method, string Path, Who Allowed)> Endpoints() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, Path(endpoint), endpoint.Metadata.GetRequiredMetadata<AllowedCallers>().Who);

    private string Path(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
            ? parameter.Name switch
            {
                "id" when (endpoint.RoutePattern.RawText ?? "").Contains("applications", StringComparison.Ordinal) => applicationId,
                "id" when (endpoint.RoutePattern.RawText ?? "").Contains("soknad", StringComparison.Ordinal) => applicationId,
                "id" when (endpoint.RoutePattern.RawText ?? "").Contains("saksbehandling", StringComparison.Ordinal) => applicationId,
                "callId" => "hordaland-2018",
                "number" when (endpoint.RoutePattern.RawText ?? "").Contains("offices", StringComparison.Ordinal) => GrantsApp.Vestland,
                "number" or "version" => "1",
                "year" => "2026",
                "criterionId" => "purpose",
                _ => "x",
            }
            : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : ""))));

    private static async Task<HttpStatusCode> Send(HttpClient client, string method, string path)
    {
        using var content = method is "GET" or "DELETE" ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.Send(new(method), path, content);
        // Staff are shown the way from the applicant's page to their own.
        return answer.StatusCode is HttpStatusCode.SeeOther && method is "GET"
            ? await Send(client, method, answer.Headers.Location!.ToString())
            : answer.StatusCode;
    }

    private static async Task<string> Text(HttpClient client, string path)
    {
        using var answer = await client.Get(path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task Ok(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task Add(OfficeDesk desk, string email, StaffRole role, string office) =>
        Assert.IsType<StaffChange.Listed>(await desk.AddStaff(email, email.Split('@')[0], role, OrganisationNumber.Parse(office), CancellationToken.None));
}
