using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Workflows.Forms;
using NodaTime;

namespace Grants.Workflows.Claims;

/// <summary>Understands what is done with a claim. What cannot be understood or is missing is told at its field.</summary>
public static class ClaimReader
{
    private const int ReasonLength = 1_000;
    private const int ListLength = 200_000;

    public static (ClaimCommand? Command, ImmutableArray<Objection> Objections) Read(ClaimPaidForm form, LocalDate today)
    {
        var fields = new Fields();
        var (on, amount) = (fields.Date("paidOn", form.PaidOn), fields.Amount("amount", form.Amount));
        return Of(fields, () => new ClaimCommand.Pay(on ?? today, amount, null));
    }

    public static (ClaimCommand? Command, ImmutableArray<Objection> Objections) Read(ClaimUnpaidForm form)
    {
        var fields = new Fields();
        var reason = fields.Needed("reason", fields.Text("reason", form.Reason, ReasonLength));
        return Of(fields, () => new ClaimCommand.UndoPayment(form.Payment, reason!));
    }

    public static (ClaimCommand? Command, ImmutableArray<Objection> Objections) Read(ClaimCreditForm form)
    {
        var fields = new Fields();
        var (reason, amount) = (fields.Needed("reason", fields.Text("reason", form.Reason, ReasonLength)), fields.Amount("amount", form.Amount));
        return Of(fields, () => new ClaimCommand.GiveCredit(amount, reason!));
    }

    public static (ClaimCommand? Command, ImmutableArray<Objection> Objections) Read(ClaimUncreditForm form)
    {
        var fields = new Fields();
        var reason = fields.Needed("reason", fields.Text("reason", form.Reason, ReasonLength));
        return Of(fields, () => new ClaimCommand.TakeBackCredit(form.Credit, reason!));
    }

    public static (string? Lines, ImmutableArray<Objection> Objections) Read(PaymentsForm form)
    {
        var fields = new Fields();
        // As it was written, so that the lines keep their numbers.
        fields.Needed("lines", fields.Text("lines", form.Lines, ListLength));
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (form.Lines, []);
    }

    private static (ClaimCommand?, ImmutableArray<Objection>) Of(Fields fields, Func<ClaimCommand> command) =>
        fields.Objections is { IsEmpty: false } objections ? (null, objections) : (command(), []);
}
