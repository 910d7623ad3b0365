using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Gatherings;

/// <summary>Understands a programme, and writes it back. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class ProgrammeReader
{
    /// <summary>As many as two days hold.</summary>
    public const int MostSlots = 60;

    private const int TextLength = 1_000;

    /// <returns>The slots in the order in which they were written, and where a digital gathering is.</returns>
    public static (ImmutableArray<ProgrammeSlot>? Slots, string? Link, ImmutableArray<Objection> Objections) Read(ProgrammeForm form)
    {
        var fields = new Fields();
        ImmutableArray<ProgrammeSlot> slots = [.. fields.Rows("slots", form.Slots, MostSlots, (field, row) => SlotOf(field, row, fields)).OfType<ProgrammeSlot>()];
        var link = LinkOf(form.Link, fields);
        return fields.Objections is { IsEmpty: false } objections ? (null, null, objections) : (slots, link, []);
    }

    public static ProgrammeForm FormOf(Programme? programme, bool withLink) =>
        new([.. (programme?.Slots ?? []).Select(FormOf)], withLink ? programme?.Link : null);

    private static ProgrammeSlotForm FormOf(ProgrammeSlot slot) => new(Texts.Of(slot.From), Texts.Of(slot.To), slot.Title, slot.Who, slot.Text);

    private static ProgrammeSlot? SlotOf(string field, ProgrammeSlotForm form, Fields fields)
    {
        var from = fields.Needed($"{field}.from", fields.Time($"{field}.from", form.From));
        var to = fields.Needed($"{field}.to", fields.Time($"{field}.to", form.To));
        var title = fields.Needed($"{field}.title", fields.Line($"{field}.title", form.Title));
        var who = fields.Line($"{field}.who", form.Who);
        var text = fields.Text($"{field}.text", form.Text, TextLength);
        return from is { } starts && to is { } ends && title is not null ? new(starts, ends, title, who, text) : null;
    }

    private static string? LinkOf(string? text, Fields fields)
    {
        if (fields.Line("link", text) is not { } link) return null;
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps) return address.AbsoluteUri;
        fields.Object("link", "not-a-link", "Skriv hele nettadressen. Den begynner med https://.", "Skriv heile nettadressa. Ho byrjar med https://.");
        return null;
    }
}
