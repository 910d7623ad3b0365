using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Domain.Tests.Municipalities;

public sealed class RegisterFileTests
{
    private const string Header =
        "number;name;county_number;county;population;population_date;language_form;organisation_number;mail_domains;registry_mailbox;valid_from;valid_to";

    private const string Alver =
        "4631;Alver;46;Vestland;30055;2024-01-01;nynorsk;920290922;alver.kommune.no;postmottak@alver.kommune.no;2024-01-01;";

    [Fact]
    public void A_right_file_has_no_faults() => Assert.Empty(Parse(Header, Alver).Faults);

    [Fact]
    public void Optional_cells_can_be_empty() =>
        Assert.Empty(Parse(Header, "4631;Alver;46;Vestland;30055;2024-01-01;nynorsk;;;;2024-01-01;").Faults);

    [Fact]
    public void The_columns_can_stand_in_any_order() =>
        Assert.Equal("Alver", Assert.Single(Parse(
            $"name;{Header.Replace(";name", "", StringComparison.Ordinal)}",
            $"Alver;{Alver.Replace(";Alver", "", StringComparison.Ordinal)}").Rows).Name);

    [Fact]
    public void A_file_saved_by_a_spreadsheet_is_read() =>
        Assert.Single(RegisterFile.Parse(new StringReader($"\ufeff{Header}\r\n{Alver}\r\n\r\n")).Rows);

    [Fact]
    public void Several_mail_domains_have_a_space_between() =>
        Assert.Equal<string>(
            ["alver.kommune.no", "skule.alver.no"],
            Assert.Single(Parse(Header, Alver.Replace(";alver.kommune.no", ";Alver.kommune.no skule.alver.no", StringComparison.Ordinal)).Rows).MailDomains);

    [Theory]
    [InlineData("4631;", "463;", "number")]
    [InlineData(";Alver;", ";;", "name")]
    [InlineData(";Alver;", ";\ufffdlver;", "name")]
    [InlineData(";46;", ";33;", "county_number")]
    [InlineData(";Vestland;", ";;", "county")]
    [InlineData(";30055;", ";-1;", "population")]
    [InlineData(";30055;", ";30 055;", "population")]
    [InlineData(";30055;2024-01-01", ";30055;1.1.2024", "population_date")]
    [InlineData(";nynorsk;", ";neutral;", "language_form")]
    [InlineData(";920290922;", ";920290923;", "organisation_number")]
    [InlineData(";alver.kommune.no;", ";@alver.kommune.no;", "mail_domains")]
    [InlineData(";alver.kommune.no;", ";alver;", "mail_domains")]
    [InlineData(";postmottak@", ";postmottak", "registry_mailbox")]
    [InlineData(";2024-01-01;", ";2024-02-30;", "population_date")]
    [InlineData("no;2024-01-01;", "no;;", "valid_from")]
    [InlineData("no;2024-01-01;", "no;2024-01-01;2023-12-31", "valid_to")]
    [InlineData("no;2024-01-01;", "no;2024-01-01", "number")]
    public void A_fault_names_its_column(string right, string wrong, string column) =>
        Assert.Equal(column, Fault(Header, Replaced(right, wrong)).Column);

    [Fact]
    public void A_fault_names_its_line() =>
        Assert.Equal(4, Fault(Header, Alver, "", Replaced("4631;Alver", "4632;")).Line);

    [Fact]
    public void All_faults_of_a_line_are_told_at_once() =>
        Assert.Equal(3, Parse(Header, "463;;46;Vestland;;2024-01-01;nynorsk;;;;2024-01-01;").Faults.Length);

    [Fact]
    public void A_number_cannot_stand_twice_at_the_same_time() =>
        Assert.Equal(
            new Phrase(
                "Kommunenummeret 4631 står også på linje 2, og radene gjelder på samme tid.",
                "Kommunenummeret 4631 står òg på linje 2, og radene gjeld på same tid."),
            Fault(Header, Alver, Alver).WhatIsWrong);

    [Fact]
    public void A_number_can_have_one_row_after_the_other() =>
        Assert.Empty(Parse(Header, $"{Alver}2025-12-31", Replaced("no;2024-01-01;", "no;2026-01-01;")).Faults);

    [Fact]
    public void A_row_begins_the_day_after_the_one_before_it_ends() =>
        Assert.Equal("number", Fault(Header, $"{Alver}2026-01-01", Replaced("no;2024-01-01;", "no;2026-01-01;")).Column);

    [Fact]
    public void Two_municipalities_cannot_share_a_mail_domain() =>
        Assert.Equal(
            "E-postdomenet alver.kommune.no er også Alver sitt på linje 2, på samme tid.",
            Fault(Header, Alver, Replaced("4631;Alver", "4632;Austrheim")).WhatIsWrong.Bokmal);

    [Theory]
    [InlineData(";valid_to", "", "valid_to")]
    [InlineData(";valid_to", ";valid_to;color", "color")]
    [InlineData(";valid_to", ";valid_to;name", "name")]
    public void The_header_names_each_column_once(string right, string wrong, string column)
    {
        var fault = Fault(Header.Replace(right, wrong, StringComparison.Ordinal), Alver);

        Assert.Equal((1, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void A_file_without_rows_is_a_fault() => Assert.Equal(1, Fault(Header).Line);

    [Fact]
    public void An_empty_file_lacks_every_column() => Assert.True(Parse().Faults.Length >= 12);

    private static string Replaced(string right, string wrong)
    {
        var at = Alver.IndexOf(right, StringComparison.Ordinal);
        return Alver[..at] + wrong + Alver[(at + right.Length)..];
    }

    private static RegisterFault Fault(params string[] lines) => Assert.Single(Parse(lines).Faults);

    private static RegisterFile Parse(params string[] lines) => RegisterFile.Parse(new StringReader(string.Join('\n', lines)));
}
