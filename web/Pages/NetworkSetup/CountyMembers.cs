using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Networks;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>All municipalities of a county become members from a day; those that are members already stay as they are.</summary>
internal static class CountyMembers
{
    public const string County = "county", From = "countyFrom";

    public static NetworkForm Added(NetworkForm form, TypedForm typed, Register register, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(typed[County])) return form;
        var ongoing = (form.Members ?? []).Where(member => string.IsNullOrWhiteSpace(member?.To)).Select(member => member?.Municipality).ToHashSet();
        var added = register.On(today).Where(municipality => municipality.CountyNumber == typed[County] && !ongoing.Contains(municipality.Number.ToString()))
            .Select(municipality => new MembershipForm(municipality.Number.ToString(), typed[From]));
        return form with { Members = [.. form.Members ?? [], .. added] };
    }

    /// <summary>What is wrong with the rows of the county is wrong with its day, and is told there once.</summary>
    public static Objection AtDay(Objection objection, int typedRows) =>
        objection.Field?.Split('[', ']') is ["members", var place, ..] && int.TryParse(place, out var row) && row >= typedRows ? objection with { Field = From } : objection;
}
