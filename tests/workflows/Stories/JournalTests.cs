using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Tests.Stories;

/// <summary>What goes to leaders, and what comes by post, has its line in the journal.</summary>
public sealed class JournalTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task A_question_that_is_passed_on_goes_out_to_the_new_leader()
    {
        var id = await Received();
        TestOffice.Yes(await office.Applications.PassOn(
            id, await office.Leader(Hordaland.Osteroy), Hordaland.Osteroy, new("Nina Ny", "nina@4630.kommune.example", null, null), TestOffice.Never));
        await office.RunDue();

        var line = Assert.Single(await Lines(id), entry => entry.What.Bokmal == "Spurte den nye lederen om kommunen er med");
        Assert.Equal((Direction.Outgoing, await office.Person("nina@4630.kommune.example")), (line.Direction, line.Person));
    }

    [Fact]
    public async Task A_leaders_first_question_has_one_line()
    {
        var id = await Received();

        Assert.Equal(2, (await Lines(id)).Count(entry => entry.What.Bokmal.StartsWith("Spurte", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_leader_who_is_told_that_the_municipality_is_out_has_a_line()
    {
        var id = await Received();
        var form = Hordaland.Form();
        TestOffice.Yes(await office.Drafts.Save(id, 1, form with { Partners = [Hordaland.Participant(MunicipalityNumber.Parse("4626"))] }, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.Submit(id);
        await office.RunDue();

        var line = Assert.Single(await Lines(id), entry => entry.What.Bokmal == "Sa fra til kommuneledelsen om at kommunen ikke lenger er med");
        Assert.Equal((Direction.Outgoing, await office.Person("leder@4630.kommune.example")), (line.Direction, line.Person));
    }

    [Fact]
    public async Task What_the_office_puts_in_has_come_in_and_what_it_takes_out_is_its_own_doing()
    {
        var id = await Received();
        await office.Do(id, Hordaland.Per, new ApplicationCommand.EnterDocument("paper", ContentHash.Of("paper"), true));
        await office.Do(id, Hordaland.Per, new ApplicationCommand.RemoveEnteredDocument("paper"));

        Assert.Equal(
            [
                (Direction.Incoming, "Risiko- og tilstandsvurdering som kom per post, ført inn av oss", true),
                (Direction.Internal, "Fjernet et vedlegg som vi hadde ført inn", false),
            ],
            (await Lines(id)).TakeLast(2).Select(entry => (entry.Direction, entry.What.Bokmal, entry.IsEntered)));
    }

    private async Task<IEnumerable<JournalEntry>> Lines(CaseId id) => await Journal.Of(office.Cases.Log(id, TestOffice.Never));

    private async Task<CaseId> Received()
    {
        await office.SetUp();
        var id = await office.Begin(Hordaland.Form());
        await office.Submit(id);
        await office.RunDue();
        return id;
    }
}
