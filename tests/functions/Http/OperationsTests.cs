using System.Reflection;
using Grants.Functions.Http;
using Grants.Functions.Mail;
using Grants.Functions.Tests.Hosting;
using Grants.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Grants.Functions.Tests.Http;

/// <summary>Each named function is for one route of web/, and what has no name goes to the pages.</summary>
public sealed class OperationsTests
{
    private const string All = "Pages";

    /// <summary>What the platform keeps for itself (learn.microsoft.com, "Azure Functions HTTP trigger": reserved routes).</summary>
    private static readonly string[] Reserved = ["admin", "runtime", ".auth"];

    public static TheoryData<string> Named => [.. Functions().Keys.Except([All, nameof(SendGridEvents)])];

    [Theory, MemberData(nameof(Named))]
    public async Task A_named_function_has_the_route_and_the_method_of_web(string name)
    {
        var trigger = Functions()[name];

        Assert.Contains($"{Assert.Single(trigger.Methods!).ToUpperInvariant()} /{trigger.Route}", await RoutesOfWeb());
    }

    [Fact]
    public void What_matters_has_a_name() => Assert.Empty(
        ((string[])["SubmitApplication", "SaveDraft", "ConfirmParticipation", "DecideApplication", "RegisterMunicipality", "RequestThemeMeeting", "ReviewQueue", "SendGridEvents", All])
            .Except(Functions().Keys));

    [Fact]
    public async Task The_pages_take_every_other_route_with_every_method_of_web()
    {
        var pages = Functions()[All];
        var methods = (await RoutesOfWeb()).Select(route => route.Split(' ')[0].ToLowerInvariant()).Distinct();

        Assert.Equal("{*path}", pages.Route);
        Assert.Empty(methods.Except(pages.Methods!));
    }

    [Fact]
    public async Task Web_has_no_route_that_the_platform_keeps_for_itself_or_the_webhook_has() =>
        Assert.DoesNotContain(await RoutesOfWeb(), route => Reserved.Append("sendgrid").Contains(route.Split('/')[1]));

    [Fact]
    public void Anyone_reaches_the_pipeline_which_asks_who_may() => Assert.All(Functions().Values, trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel));

    [Fact]
    public void A_function_has_one_name() =>
        Assert.Equal(Methods().Length, Methods().Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).Distinct().Count());

    private static MethodInfo[] Methods() => [.. typeof(Operations).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    private static Dictionary<string, HttpTriggerAttribute> Functions() => Methods()
        .Select(method => (method.GetCustomAttribute<FunctionAttribute>()!.Name, Trigger: method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()))
        .Where(one => one.Trigger is not null).ToDictionary(one => one.Name, one => one.Trigger!);

    private static async Task<HashSet<string>> RoutesOfWeb()
    {
        await using var app = AzureApp.Build();
        var endpoints = new Endpoints(app.Services);
        endpoints.MapGrants();
        return
        [
            .. endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(one => (one.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{one.RoutePattern.RawText!.Trim('/')}")),
        ];
    }

    private sealed class Endpoints(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
