using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To the contact of a registration: which gathering has got its days, or others, and from when to when.</summary>
internal static class GatheringChangeMails
{
    public static MailText Of(RegistrationWriter write) => write.Mail(
        Subject(write),
        [
            .. write.Facts.Changes.Select(change => new MailBlock.Paragraph(Sentence(write, change))),
            write.Facts.Changes.IsEmpty
                ? write.Say($"Arrangøren har endret samlingene i {write.Network}. Nå er planen:", $"Arrangøren har endra samlingane i {write.Network}. No er planen:")
                : write.Say("Nå er planen:", "No er planen:"),
            write.ListOfGatherings,
            write.Say("Kan noen ikke komme, endre deltakerne her:", "Kan nokon ikkje kome, endre deltakarane her:"),
        ],
        write.Open);

    private static string Subject(RegistrationWriter write)
    {
        if (write.Facts.Changes is not [var only]) return write.In($"Endrede samlinger i {write.Network}{Which(write)}", $"Endra samlingar i {write.Network}{Which(write)}");
        var gathering = $"{only.Number} i {write.Network}";
        return only switch
        {
            { After: null } => $"Samling {gathering} går ut",
            { Before: null, After.Starts: { } day } => $"Ny samling i {write.Network}: {write.ShortDay(day)}",
            { Before: null } => $"Ny samling i {write.Network}",
            { IsOfTime: false } => write.In($"Endret samling {gathering}", $"Endra samling {gathering}"),
            { Before.IsFixed: true, After.Starts: { } day } => write.In($"Samling {gathering} er flyttet til {write.ShortDay(day)}", $"Samling {gathering} er flytta til {write.ShortDay(day)}"),
            { After.Starts: { } day } => $"Samling {gathering} blir {write.ShortDay(day)}",
            _ => $"Ny tid for samling {gathering}",
        };
    }

    /// <summary>Their numbers, with the new day of each that has one.</summary>
    private static string Which(RegistrationWriter write) => write.Facts.Changes.IsEmpty ? "" : ": samling " + Written.List(
        [.. write.Facts.Changes.Select(change => change is { IsOfTime: true, After.Starts: { } day } ? $"{change.Number} ({write.ShortDay(day)})" : $"{change.Number}")]);

    private static string Sentence(RegistrationWriter write, GatheringChange change)
    {
        var gathering = $"{change.Number} i {write.Network}";
        return change switch
        {
            { Before: { } before, After: null } => write.In($"Samling {gathering} går ut. Den var satt til {Of(write, before)}.", $"Samling {gathering} går ut. Ho var sett til {Of(write, before)}."),
            { Before: null, After: { } after } => $"Samling {gathering} er ny: {Of(write, after)}.",
            { IsOfTime: true, Before: { IsFixed: true } before, After: { IsFixed: true } after } => write.In(
                $"Samling {gathering} er flyttet fra {Days(write, before)} til {Of(write, after)}.", $"Samling {gathering} er flytta frå {Days(write, before)} til {Of(write, after)}."),
            { IsOfTime: true, Before: { IsFixed: true } before, After: { } after } => write.In(
                $"Samling {gathering} blir ikke {Days(write, before)}. Ny tid: {Of(write, after)}.", $"Samling {gathering} blir ikkje {Days(write, before)}. Ny tid: {Of(write, after)}."),
            { IsOfTime: true, Before: { Month: { } month }, After: { } after } => write.In(
                $"Samling {gathering} blir {Of(write, after)}. Før sto det bare {Written.Month(month)}.", $"Samling {gathering} blir {Of(write, after)}. Før stod det berre {Written.Month(month)}."),
            { After: { } after } => write.In($"Samling {gathering} er endret: {Of(write, after)}.", $"Samling {gathering} er endra: {Of(write, after)}."),
            _ => throw new System.Diagnostics.UnreachableException("A gathering that was not there and is not there has not changed."),
        };
    }

    private static string Of(RegistrationWriter write, PlannedGathering gathering) => GatheringTexts.Of(gathering, write.Language);

    private static string Days(RegistrationWriter write, PlannedGathering gathering) => GatheringTexts.Days(gathering.Starts!.Value, gathering.Ends, write.Language);
}
