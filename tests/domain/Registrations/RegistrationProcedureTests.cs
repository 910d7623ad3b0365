using Grants.Domain.Cases;
using Grants.Domain.Registrations;

namespace Grants.Domain.Tests.Registrations;

/// <summary>What a registration's contact is told, and when.</summary>
public sealed class RegistrationProcedureTests
{
    private readonly RosterLife life = new(minimum: 1, maximum: 1);

    [Fact]
    public void The_first_to_be_told_is_the_receipt_with_the_place() => Assert.Equal("registration-receipt-1", Told(Came("5501")));

    [Fact]
    public void A_place_that_changes_before_the_receipt_went_is_told_in_it_alone()
    {
        var registration = Came("5501");
        life.Withdraw("5501", "2020-05-01T10:00:00");

        Assert.Equal(RegistrationNoticeKind.Receipt, Assert.Single(Settle("5501", registration).Told).Kind);
    }

    [Fact]
    public void A_place_that_becomes_free_is_told_once()
    {
        Came("5501");
        var waiting = Settle("5503", Came("5503"));
        life.Withdraw("5501", "2020-05-02T10:00:00");

        Assert.Equal("registration-place-2", Told(waiting));
    }

    [Fact]
    public void A_deadline_that_was_extended_after_it_came_is_told_and_one_from_before_is_not()
    {
        var early = Settle("5501", Came("5501"));
        life.Close(Closing.Extend, "2020-06-16T09:00:00", "2020-06-22T23:59:59");
        var late = Settle("5503", Came("5503", "2020-06-17T09:00:00"));

        Assert.Equal(("registration-deadline-1", ""), (Told(early), Told(late)));
    }

    [Fact]
    public void Who_has_withdrawn_hears_no_more_of_the_network()
    {
        var registration = Settle("5501", Came("5501"));
        life.Withdraw("5501", "2020-05-02T10:00:00");
        registration = Settle("5501", registration);
        life.Close(Closing.Extend, "2020-06-16T09:00:00", "2020-06-22T23:59:59");

        Assert.Equal("", Told(registration));
    }

    [Fact]
    public void Another_registration_of_the_municipality_leaves_the_first_as_it_ended()
    {
        var first = Settle("5501", Came("5501"));
        life.Withdraw("5501", "2020-05-02T10:00:00");
        first = Settle("5501", first);
        life.Do(new RosterCommand.Register(RosterLife.Number("5501"), "again", null, null), RosterLife.Organiser, "2020-05-03T09:00:00");

        Assert.Empty(Next("5501", first).Due);
        Assert.Equal(PlaceState.Withdrawn, first.Place);
    }

    /// <summary>The registration as its case has it right when it comes.</summary>
    private RegistrationCase Came(string number, string at = "2020-05-01T09:00:00")
    {
        var (extensions, moves) = (life.Roster.Extensions, life.State.GatheringMoves);
        life.Register(number, at);
        var made = new Registration(RosterLife.Number(number), null, new("contact"), [], false, null);
        return RegistrationCase.Evolve(null, new RegistrationEvent.WasMade(RosterLife.At(at), made, extensions, moves, new("contact")));
    }

    private Next Next(string number, RegistrationCase registration) =>
        RegistrationProcedure.Next(registration, $"r{number}", life.State, Domain.Municipalities.Register.Standard, RosterLife.At("2020-07-01T09:00:00"));

    /// <summary>What is told next, when its place has been copied; empty when nothing is.</summary>
    private string Told(RegistrationCase registration) => Next($"{registration.Registration.Municipality}", registration).Due switch
    {
        [RegistrationStep.Record record] => Told(RegistrationCase.Evolve(registration, record.Event)),
        [RegistrationStep.Tell tell] => tell.Name,
        _ => "",
    };

    /// <summary>Everything that is due is done; it always ends.</summary>
    private RegistrationCase Settle(string number, RegistrationCase registration)
    {
        for (var left = 10; Next(number, registration).Due is [var step]; left--)
        {
            Assert.True(left > 0, "Something is always due.");
            registration = RegistrationCase.Evolve(registration, step switch
            {
                RegistrationStep.Record record => record.Event,
                RegistrationStep.Tell tell => new RegistrationEvent.WasTold(RosterLife.At("2020-07-01T09:00:00"), tell.Notice),
                _ => throw new InvalidOperationException(step.Name),
            });
        }

        return registration;
    }
}
