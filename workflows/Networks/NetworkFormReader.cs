using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Networks;

/// <summary>Understands a network's form. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class NetworkFormReader
{
    private const int TextLength = 20_000;
    private const int MostMembers = 500;

    /// <param name="own">The office of who writes the form; a network of another is refused.</param>
    /// <returns>A network without objections, or no network.</returns>
    public static (Network? Network, ImmutableArray<Objection> Objections) Read(NetworkForm form, Register register, OrganisationNumber own)
    {
        var fields = new Fields();
        if (OrganiserOf(form.Organiser, register, fields) is { } organiser && organiser.Number != own) return (null, [NotYourOffice]);
        var id = fields.Needed("id", fields.Id("id", form.Id));
        var title = fields.Needed("title", fields.Line("title", form.Title));
        ImmutableArray<Membership> members =
            [.. fields.Rows("members", form.Members, MostMembers, (field, row) => MembershipOf(field, row, fields)).OfType<Membership>()];
        var text = fields.Text("text", form.Text, TextLength);
        var nynorsk = fields.Text("textNynorsk", form.TextNynorsk, TextLength);
        var terms = TermsReader.Read(form, fields);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(id!, title!, own, members, text, terms, nynorsk), []);
    }

    /// <summary>A network as the form that it is written with.</summary>
    public static NetworkForm FormOf(Network network, Register register) =>
        network.Registration is { } terms ? TermsReader.Write(Plain(network, register), terms) : Plain(network, register);

    private static NetworkForm Plain(Network network, Register register) => new(
        network.Id, network.Title, WordOf(network.Organiser, register),
        FormOf(network.Members),
        network.Text,
        TextNynorsk: network.TextNynorsk);

    public static IReadOnlyList<MembershipForm> FormOf(ImmutableArray<Membership> members) =>
        [.. members.Select(member => new MembershipForm(member.Municipality.ToString(), Texts.Of(member.From), Texts.Of(member.To)))];

    private static string WordOf(OrganisationNumber organiser, Register register) =>
        register.FindOffice(organiser) is { IsOrganiserOnly: true } office ? office.Name : organiser.ToString();

    private static Office? OrganiserOf(string? text, Register register, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var found = OrganisationNumber.TryParse(text, out var number)
            ? register.FindOffice(number)
            : register.Offices.FirstOrDefault(office => office.IsOrganiserOnly && office.Name == text.Trim());
        if (found is null)
            fields.Object(
                "organiser", "unknown-organiser",
                "Oppgi organisasjonsnummeret til et embete, eller KS.", "Oppgje organisasjonsnummeret til eit embete, eller KS.");
        return found;
    }

    private static Membership? MembershipOf(string field, MembershipForm form, Fields fields)
    {
        var municipality = NumberOf($"{field}.municipality", form.Municipality, fields);
        var from = fields.Needed($"{field}.from", fields.Date($"{field}.from", form.From));
        var to = fields.Date($"{field}.to", form.To);
        return municipality is { } number && from is { } first ? new(number, first, to) : null;
    }

    private static MunicipalityNumber? NumberOf(string field, string? text, Fields fields)
    {
        if (MunicipalityNumber.TryParse(text, out var number)) return number;
        if (string.IsNullOrWhiteSpace(text)) fields.Needed(field, null);
        else fields.UnknownMunicipality(field, text);
        return null;
    }

    public static Objection NotYourOffice { get; } = Objection.Forbidden(
        "not-your-office", "Du kan bare lage og endre nettverk for din egen organisasjon.", "Du kan berre lage og endre nettverk for din eigen organisasjon.");
}
