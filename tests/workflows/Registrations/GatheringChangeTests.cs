using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Tests.Mails;
using Grants.Workflows.Tests.Stories;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>A municipality that is in reads which gathering has moved, from when and to when, before it reads the whole plan.</summary>
public sealed class GatheringChangeTests
{
    private const string Title = "«Barnevernløftet for Troms og Finnmark»";

    private static readonly PlannedGathering Tromso = new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false);
    private static readonly PlannedGathering Week = Tromso with { Starts = new(2020, 11, 17), Ends = new(2020, 11, 18) };
    private static readonly PlannedGathering January = new(2, new(2021, 1), null, null, null, true);
    private static readonly PlannedGathering Fixed = January with { Month = null, Starts = new(2021, 1, 20) };
    private static readonly PlannedGathering Extra = new(5, null, new(2021, 11, 2), null, null, true);

    private static readonly Dictionary<string, GatheringChange[]> Changes = new()
    {
        ["moved"] = [new(Tromso, Week)],
        ["fixed"] = [new(January, Fixed)],
        ["both"] = [new(Tromso, Week), new(January, Fixed)],
        ["put off"] = [new(Tromso, Tromso with { Month = new(2021, 2), Starts = null, Ends = null })],
        ["place"] = [new(Tromso, Tromso with { Place = "Alta" })],
        ["out"] = [new(Tromso, null)],
        ["new"] = [new(null, Extra)],
    };

    [Theory]
    [InlineData("moved", Bokmal, $"Samling 1 i {Title} er flyttet til tirsdag 17. november", "Samling 1 i «Barnevernløftet for Troms og Finnmark» er flyttet fra tirsdag 10. november – onsdag 11. november 2020 til tirsdag 17. november – onsdag 18. november 2020, Tromsø.")]
    [InlineData("moved", Nynorsk, $"Samling 1 i {Title} er flytta til tysdag 17. november", "er flytta frå tysdag 10. november – onsdag 11. november 2020 til tysdag 17. november – onsdag 18. november 2020, Tromsø.")]
    [InlineData("fixed", Bokmal, $"Samling 2 i {Title} blir onsdag 20. januar", "blir onsdag 20. januar 2021, digitalt. Før sto det bare januar 2021.")]
    [InlineData("both", Bokmal, $"Endrede samlinger i {Title}: samling 1 (tirsdag 17. november) og 2 (onsdag 20. januar)", "er flyttet fra tirsdag 10. november")]
    [InlineData("both", Nynorsk, $"Endra samlingar i {Title}: samling 1 (tysdag 17. november) og 2 (onsdag 20. januar)", "blir onsdag 20. januar 2021, digitalt. Før stod det berre januar 2021.")]
    [InlineData("put off", Bokmal, $"Ny tid for samling 1 i {Title}", "blir ikke tirsdag 10. november – onsdag 11. november 2020. Ny tid: februar 2021 (dagene er ikke bestemt), Tromsø.")]
    [InlineData("place", Nynorsk, $"Endra samling 1 i {Title}", "er endra: tysdag 10. november – onsdag 11. november 2020, Alta.")]
    [InlineData("out", Nynorsk, $"Samling 1 i {Title} går ut", "går ut. Ho var sett til tysdag 10. november – onsdag 11. november 2020, Tromsø.")]
    [InlineData("new", Bokmal, $"Ny samling i {Title}: tirsdag 2. november", "er ny: tirsdag 2. november 2021, digitalt.")]
    public async Task It_reads_what_has_changed_first(string change, Language language, string subject, string sentence)
    {
        var mail = await Mail(Changes[change], language);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains(sentence, mail.Everything(), StringComparison.Ordinal);
        Assert.StartsWith($"Samling {Changes[change][0].Number} i ", Assert.IsType<MailBlock.Paragraph>(mail.Blocks[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_been_told_of_one_move_is_told_of_the_next_from_there()
    {
        await loftet.Publish();
        await loftet.Comes("5501");
        await Set(0, Week);
        loftet.Mails();

        await Set(1, Fixed);

        Assert.Equal($"kontakt@nr5501.kommune.example: Samling 2 i {Title} blir onsdag 20. januar", Assert.Single(loftet.Mails()));
    }

    [Fact]
    public async Task Who_came_after_a_move_is_not_told_of_it()
    {
        await loftet.Publish();
        await Set(0, Week);
        await loftet.Comes("5501");
        loftet.Mails();

        await Set(1, Fixed);

        Assert.DoesNotContain("flyttet", loftet.Office.Post.Mails[^1].Text, StringComparison.Ordinal);
        Assert.Equal($"kontakt@nr5501.kommune.example: Samling 2 i {Title} blir onsdag 20. januar", Assert.Single(loftet.Mails()));
    }

    private readonly Loftet loftet = new();

    private Task Set(int index, PlannedGathering gathering) => loftet.Changes(terms => terms with { Gatherings = terms.Gatherings.SetItem(index, gathering) });

    private async Task<MailText> Mail(GatheringChange[] changes, Language language)
    {
        await loftet.Publish();
        var file = (await loftet.Office.Registrations.Open(await loftet.Comes("5501"), TestOffice.Never))!;
        return RegistrationMails.Of(
            new(Domain.Registrations.RegistrationNoticeKind.Gatherings, 1),
            new(
                file.Network, file.State, file.State.Place, Loftet.Register.Known(file.Registration.Municipality, new(2020, 6, 1)), "KS", "Kari Kontakt", null, 0, null,
                $"https://nettverk.example/pamelding/{file.Id}", loftet.Office.Clock.GetCurrentInstant())
            { Changes = [.. changes] },
            language);
    }
}
