using System.Xml.Linq;

namespace Grants.Functions.Tests.Hosting;

/// <summary>References go one way: nothing in domain, workflows or web knows which host it runs in, and no host knows the other.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("domain/Grants.Domain.csproj")]
    [InlineData("pdf/Grants.Pdf.csproj")]
    [InlineData("workflows/Grants.Workflows.csproj", "domain", "pdf")]
    [InlineData("smtp/Grants.Smtp.csproj", "workflows")]
    [InlineData("web/Grants.Web.csproj", "workflows")]
    [InlineData("local/Grants.Local.csproj", "smtp", "web")]
    [InlineData("functions/Grants.Functions.csproj", "smtp", "web")]
    public void A_project_knows_these_and_no_others(string project, params string[] known) => Assert.Equal(
        known, All(project, "ProjectReference").Select(path => path.Split('/')[^2]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_has_the_calendar_as_its_only_package() => Assert.Equal(["NodaTime"], All("domain/Grants.Domain.csproj", "PackageReference"));

    [Theory, InlineData("domain/Grants.Domain.csproj"), InlineData("workflows/Grants.Workflows.csproj"), InlineData("web/Grants.Web.csproj")]
    public void Nothing_of_the_platform_is_below_its_host(string project) =>
        Assert.DoesNotContain(All(project, "PackageReference"), name => name.Contains("Azure", StringComparison.Ordinal) || name.Contains("Durable", StringComparison.Ordinal));

    private static string[] All(string project, string kind) =>
        [.. XDocument.Load(Path.Combine(Repository.Root, project)).Descendants(kind).Select(one => one.Attribute("Include")!.Value)];
}
