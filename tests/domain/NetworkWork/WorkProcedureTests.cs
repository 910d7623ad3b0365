using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkWork;
using NodaTime;

namespace Grants.Domain.Tests.NetworkWork;

/// <summary>Terms in the steering group that end are told of sixty days before, once for each day, unless somebody is elected already.</summary>
public sealed class WorkProcedureTests
{
    private static readonly LocalDate Last = new(2021, 12, 31);
    private static readonly Seat Chair = new(new("kari"), "Voss kommune", SeatRole.Chair, new(2020, 1, 1), Last);
    private static readonly Seat Member = new(new("odd"), "Fagmiljøet", SeatRole.Member, new(2020, 1, 1), Last);

    [Theory]
    [InlineData("2021-10-31", "")]
    [InlineData("2021-11-01", "terms-2021-12-31")]
    [InlineData("2021-12-31", "terms-2021-12-31")]
    [InlineData("2022-01-01", "")]
    public void It_is_told_from_sixty_days_before_to_the_last_day(string day, string due) => Assert.Equal(due, Due(Of(Chair, Member), day));

    [Fact]
    public void It_is_looked_at_again_then() => Assert.Equal(Oslo.MorningOf(new LocalDate(2021, 11, 1)), WorkProcedure.Next(Of(Chair), At("2021-03-01")).LookAgain);

    [Fact]
    public void Once_it_is_told_it_is_told() => Assert.Equal("", Due(NetworkPapers.Evolve(Of(Chair, Member), new WorkEvent.TermsEndWasTold(At("2021-11-02"), Last)), "2021-11-03"));

    [Fact]
    public void Where_somebody_is_elected_already_there_is_nothing_to_tell() =>
        Assert.Equal("", Due(Of(Chair, new(new("liv"), "Voss kommune", SeatRole.Chair, Last.PlusDays(1), null)), "2021-11-02"));

    [Fact]
    public void One_without_an_end_is_never_told_of() => Assert.Equal(Next.Look(null).LookAgain, WorkProcedure.Next(Of(Chair with { To = null }), At("2021-03-01")).LookAgain);

    private static NetworkPapers Of(params Seat[] seats) => NetworkPapers.Empty with { Seats = [.. seats] };

    private static string Due(NetworkPapers papers, string day) => string.Join(' ', WorkProcedure.Next(papers, At(day)).Due.Select(step => step.Name));

    /// <summary>At eight in the morning.</summary>
    private static Instant At(string day) => Oslo.At(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.At(new LocalTime(8, 0)));
}
