using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Tests.DevelopmentProjects;

public sealed class ProjectRulesTests
{
    private static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");
    private static readonly MunicipalityNumber Alver = MunicipalityNumber.Parse("4631"), Voss = MunicipalityNumber.Parse("4621");
    private static readonly Actor.Staff Organiser = new(new("nina"), Ks, [StaffRole.Organiser]);
    private static readonly Actor.Contact OfAlver = new(new("ingrid"), Alver), OfVoss = new(new("arne"), Voss);
    private static readonly Instant Now = Instant.FromUtc(2020, 11, 2, 11, 0);

    /// <summary>Alver is a member; Voss was one.</summary>
    private static readonly NetworkCase Network = new(
        new("loftet", "Løftet", Ks, [new(Alver, new(2019, 1, 1), null), new(Voss, new(2019, 1, 1), new(2019, 12, 31))]), 1, null);

    private static readonly ProjectContent Content = new("Felles mottak", null, Alver, new("ingrid"), [Voss], new(2020, 1, 1), new(2021, 6, 30), ProjectState.Running, []);

    [Fact]
    public void The_organiser_lists_it_and_the_contact_municipality_keeps_it_right()
    {
        Assert.Single(Events(ProjectRules.List(null, Content, Network, Organiser, Now)));
        Assert.Single(Events(Change(Content with { State = ProjectState.Finished }, OfAlver)));
        Assert.Equal("not-your-project", CodeOf(Change(Content with { State = ProjectState.Finished }, OfVoss)));
        Assert.Equal("not-your-project", CodeOf(ProjectRules.List(null, Content, Network, OfAlver, Now)));
    }

    [Fact]
    public void Only_the_organiser_gives_it_another_contact_municipality()
    {
        Assert.Equal("contact-fixed", CodeOf(Change(Content with { ContactMunicipality = Voss, Municipalities = [Alver] }, OfAlver)));
        Assert.Single(Events(Change(Content with { ContactMunicipality = Voss, Municipalities = [Alver] }, Organiser)));
    }

    [Fact]
    public void What_says_the_same_changes_nothing()
    {
        Assert.Empty(Events(ProjectRules.List(Listed, Content, Network, Organiser, Now)));
        Assert.Empty(Events(Change(Content with { Municipalities = [Voss] }, Organiser)));
    }

    [Fact]
    public void It_can_last_a_day_and_not_end_before_it_begins()
    {
        Assert.Single(Events(Change(Content with { To = Content.From }, Organiser)));
        Assert.Equal("ends-before-it-begins", CodeOf(Change(Content with { To = Content.From.PlusDays(-1) }, Organiser)));
    }

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2021, true)]
    [InlineData(2022, false)]
    public void It_is_in_the_years_of_its_days(int year, bool isIn) => Assert.Equal((isIn, year >= 2020), (Content.IsIn(year), (Content with { To = null }).IsIn(year)));

    [Fact]
    public void Its_contact_municipality_is_in_the_network_or_was()
    {
        var bergen = Content with { ContactMunicipality = MunicipalityNumber.Parse("4601") };

        Assert.Equal("not-in-network", CodeOf(ProjectRules.List(null, bergen, Network, Organiser, Now)));
        Assert.Equal("not-in-network", CodeOf(Change(bergen, Organiser)));
        Assert.Single(Events(ProjectRules.List(null, Content with { ContactMunicipality = Voss, Municipalities = [] }, Network, Organiser, Now)));
        Assert.Single(Events(ProjectRules.Change(new(bergen, 1, Now), bergen with { State = ProjectState.Finished }, Network, Organiser, Now)));
    }

    private static DevelopmentProject Listed => new(Content, 1, Now);

    private static Outcome Change(ProjectContent content, Actor by) => ProjectRules.Change(Listed, content, Network, by, Now);

    private static IEnumerable<CaseEvent> Events(Outcome outcome) => Assert.IsType<Outcome.Accepted>(outcome).Events;

    private static string CodeOf(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Objections[0].Code;
}
