using Grants.Workflows.Claims;
using NodaTime;

namespace Grants.Workflows.Tests.Claims;

/// <summary>Payments as they are pasted from the bank's list or a spreadsheet.</summary>
public sealed class PaymentLinesTests
{
    [Theory]
    [InlineData("2020000018;11625;2020-07-24")]
    [InlineData("2020000018;11 625;24.07.2020")]
    [InlineData("2020000018\t11.625,00\t24.7.2020")]
    [InlineData("\"2020000018\" ; \"11625.00\" ; \"24.07.2020\"")]
    [InlineData("2020 000018;11\u00a0625;24.07.2020;Alver kommune")]
    [InlineData("KID;Beløp;Dato\r\n2020000018;11625;24.07.2020\r\n")]
    [InlineData("\ufeff2020000018;11625;24.07.2020")]
    public void A_payment_is_read_as_banks_and_people_write_it(string text)
    {
        var (lines, faults) = PaymentLines.Read(text);
        Assert.Empty(faults);
        var line = Assert.Single(lines);
        Assert.Equal(("2020000018", 11_625L, new LocalDate(2020, 7, 24)), (line.Kid, line.Amount, line.On));
    }

    [Theory]
    [InlineData("2020000018;11625", "not-three-cells")]
    [InlineData("2020000018;11625,50;24.07.2020", "not-an-amount")]
    [InlineData("2020000018;-11625;24.07.2020", "not-an-amount")]
    [InlineData("2020000018;11625;31.06.2020", "impossible-date")]
    public void What_cannot_be_understood_is_told_at_its_line_and_the_others_stand(string wrong, string code)
    {
        var (lines, faults) = PaymentLines.Read($"2020000026;100;24.07.2020\n\n{wrong}\n2020000034;200;24.07.2020");
        Assert.Equal([1, 4], lines.Select(line => line.Line));
        var fault = Assert.Single(faults);
        Assert.Equal((3, code), (fault.Line, fault.Code));
    }

    [Fact]
    public void Lines_alike_are_told_apart_by_their_place_among_them() =>
        Assert.Equal([1, 2], PaymentLines.Read("2020000018;100;24.07.2020\n2020000018;100;24.07.2020").Lines.Select(line => line.Nth));

    [Fact]
    public void More_than_are_read_at_once_are_told_of()
    {
        var all = string.Join('\n', Enumerable.Range(1, PaymentLines.Most + 1).Select(number => $"2020000018;{number};24.07.2020"));
        var (lines, faults) = PaymentLines.Read(all);
        Assert.Equal((PaymentLines.Most, PaymentLines.Most + 1, "too-many-lines"), (lines.Length, Assert.Single(faults).Line, faults[0].Code));
    }
}
