using Grants.Domain.Municipalities;
using Grants.Workflows.CostKeys;

namespace Grants.Workflows.Tests.CostKeys;

public sealed class PastedTableTests
{
    [Theory]
    [InlineData("Nannestad\t14797")]
    [InlineData("Nannestad\t14 797")]
    [InlineData("Nannestad\t14\u00a0797")]
    [InlineData("Nannestad;14.797")]
    [InlineData("Nannestad,14797")]
    [InlineData("\"Nannestad\",\"14797\"")]
    [InlineData("Nannestad 14797")]
    [InlineData("Nannestad   14 797  ")]
    public void A_participant_is_read_however_it_is_pasted(string line) =>
        Assert.Equal(("Nannestad", 14_797), Assert.Single(Rows(line).Select(row => (row.Name, row.Population))));

    [Fact]
    public void A_name_of_more_words_keeps_them() => Assert.Equal(("Aurskog og Høland", 17_754), Rows("Aurskog og Høland 17 754").Select(row => (row.Name, row.Population)).Single());

    [Fact]
    public void The_printed_table_is_read_with_its_heading_and_its_sum_passed_over() => Assert.Equal(
        [("Nannestad", 14_797), ("Hurdal", 2_869)],
        Rows("municipality,population,percent,total_2022\nNannestad,14797,11.85,174010\nHurdal,2869,2.30,33739\nsum,17666,100.00,207749\n")
            .Select(row => (row.Name, row.Population)));

    [Fact]
    public void A_name_in_quotation_marks_keeps_its_comma() => Assert.Equal(
        [("Nes, Akershus", 23_627), ("Lunner", 9_140)], Rows("\"Nes, Akershus\",23627\n\"Lunner\",9140").Select(row => (row.Name, row.Population)));

    [Fact]
    public void A_first_line_of_a_municipality_is_no_heading() => Assert.Equal("Linje 1: «abc» er ikke et helt tall.", Fault("Nannestad\tabc\nLunner\t9140"));

    [Fact]
    public void Lines_of_a_spreadsheet_and_empty_ones_are_told_apart() => Assert.Equal(["A", "B"], Rows("A\t1\r\n\r\n   \r\nB\t2\r\n").Select(row => row.Name));

    [Theory]
    [InlineData("Alver")]
    [InlineData("alver")]
    [InlineData("4631")]
    [InlineData("Alver\t")]
    public void A_municipality_without_a_number_takes_the_registers_with_its_date(string line)
    {
        var alver = Register.Standard.Find(MunicipalityNumber.Parse("4631"), new(2026, 1, 1))!;

        Assert.Equal(("Alver", alver.Population, alver.PopulationDate), Rows(line).Select(row => (row.Name, (int)row.Population, row.PopulationDate!.Value)).Single());
    }

    [Fact]
    public void Two_that_are_called_the_same_are_asked_for_by_number() =>
        Assert.Equal("Linje 1: Flere kommuner heter Herøy. Skriv kommunenummeret: 1515 og 1818.", Fault("Herøy"));

    [Fact]
    public void By_number_they_are_told_apart() => Assert.Equal(["Herøy (1515)", "Herøy (1818)"], Rows("1515\n1818").Select(row => row.Name));

    [Theory]
    [InlineData("Alver\t100\nTullball", "Linje 2: «Tullball» mangler innbyggertall, og er ingen kommune i registeret.")]
    [InlineData("Alver\t-5", "Linje 1: «-5» er ikke et helt tall.")]
    [InlineData("Alver\t12,5", "Linje 1: «12,5» er ikke et helt tall.")]
    [InlineData("Alver\t99999999999999999999", "Linje 1: «99999999999999999999» er ikke et helt tall.")]
    public void What_is_wrong_is_told_with_its_line(string text, string fault) => Assert.Equal(fault, Fault(text));

    [Fact]
    public void With_use_the_columns_after_the_inhabitants_are_read() => Assert.Equal(
        (30L, 4L, 200_000L), Read("Nesøy\t3000\t30\t4\t200 000", hasUse: true).Rows.Select(row => (row.GroupGuidance!.Value, row.Individual!.Value, row.Paid!.Value)).Single());

    [Fact]
    public void With_use_an_empty_cell_is_nothing_used() =>
        Assert.Equal(new(null, 4L), Read("Nesøy\t3000\t\t4", hasUse: true).Rows.Select(row => (row.GroupGuidance, row.Individual)).Single());

    private static IEnumerable<PastedRow> Rows(string text)
    {
        var read = Read(text);
        Assert.Empty(read.Faults);
        return read.Rows;
    }

    private static PastedRows Read(string text, bool hasUse = false) => PastedTable.Read(text, hasUse, Register.Standard, new(2026, 1, 1));

    private static string Fault(string text) => Assert.Single(Read(text).Faults).Bokmal;
}
