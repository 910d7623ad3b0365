using Grants.Domain.Cases;
using Grants.Web.Pages.Administration;

namespace Grants.Web.Tests.Administration;

/// <summary>A message that failed leads to what it is of, whatever kind of case that is.</summary>
public sealed class CaseLinkTests
{
    [Theory]
    [InlineData("call-hordaland-2018.abc", "/saksbehandling/call-hordaland-2018.abc")]
    [InlineData("network-lift.abc", "/pamelding/network-lift.abc")]
    [InlineData("network-lift.task-abc", "/oppgaver/network-lift.task-abc")]
    [InlineData("network-lift.gathering-2", "/nettverk/lift/samling/2")]
    [InlineData("network-lift.regular-meetings", "/nettverk/lift/moter")]
    [InlineData("network-lift.network-papers", "/nettverk/lift/arbeid")]
    [InlineData("network-lift.network", "/nettverk/lift")]
    [InlineData("office-971032146.abc", "/temamote/office-971032146.abc")]
    [InlineData("office-971032146.office", null)]
    [InlineData("call-hordaland-2018.call", null)]
    public void It_opens_what_the_message_is_of(string id, string? address) => Assert.Equal(address, CaseLink.Of(CaseId.Parse(id))?.Address);
}
