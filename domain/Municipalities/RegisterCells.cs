using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Wording;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.Municipalities;

/// <summary>Reads the cells of one line; what cannot be understood is a fault, and the reading goes on so that all are told at once.</summary>
internal sealed class RegisterCells(SemicolonTable.Row row, IReadOnlyDictionary<string, int> places, ICollection<RegisterFault> faults)
{
    public Municipality? Read()
    {
        var before = faults.Count;
        var number = Number();
        var (from, to) = Validity();
        var municipality = new Municipality(
            number,
            Name(RegisterColumns.Name),
            CountyOf(number),
            Name(RegisterColumns.County),
            Population(),
            Date(RegisterColumns.PopulationDate),
            Form(),
            OrganisationNumberIfAny(),
            MailDomains(),
            RegistryMailbox(),
            from,
            to);
        return faults.Count == before ? municipality : null;
    }

    private MunicipalityNumber Number()
    {
        var text = Cell(RegisterColumns.Number);
        if (!MunicipalityNumber.TryParse(text, out var number)) Fault(RegisterColumns.Number, RegisterPhrases.NotANumber(text));
        return number;
    }

    private string Name(string column)
    {
        var text = Cell(column);
        if (text.Length == 0) Fault(column, RegisterPhrases.Empty);
        if (text.Contains('\ufffd')) Fault(column, RegisterPhrases.NotUtf8);
        return text;
    }

    // A number that is no number is one fault, not two.
    private string CountyOf(MunicipalityNumber number)
    {
        var text = Cell(RegisterColumns.CountyNumber);
        if (number != default && text != number.CountyNumber) Fault(RegisterColumns.CountyNumber, RegisterPhrases.WrongCounty(text));
        return text;
    }

    private int Population()
    {
        var text = Cell(RegisterColumns.Population);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            Fault(RegisterColumns.Population, RegisterPhrases.NotAPopulation(text));
        return population;
    }

    private LanguageForm Form()
    {
        var text = Cell(RegisterColumns.LanguageForm);
        if (!LanguageForms.TryParse(text, out var form)) Fault(RegisterColumns.LanguageForm, RegisterPhrases.UnknownLanguageForm(text));
        return form;
    }

    private OrganisationNumber? OrganisationNumberIfAny()
    {
        var text = Cell(RegisterColumns.OrganisationNumber);
        if (text.Length == 0) return null;
        if (!OrganisationNumber.TryParse(text, out var number))
            Fault(RegisterColumns.OrganisationNumber, RegisterPhrases.NotAnOrganisationNumber(text));
        return number;
    }

    private ImmutableArray<string> MailDomains()
    {
        var domains = Cell(RegisterColumns.MailDomains).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var domain in domains.Where(domain => !MailNames.IsDomain(domain)))
            Fault(RegisterColumns.MailDomains, RegisterPhrases.NotAMailDomain(domain));
        return [.. domains.Distinct()];
    }

    private string? RegistryMailbox()
    {
        var text = Cell(RegisterColumns.RegistryMailbox);
        if (text.Length == 0) return null;
        if (!MailNames.IsMailbox(text))
            Fault(RegisterColumns.RegistryMailbox, RegisterPhrases.NotAMailAddress(text));
        return text;
    }

    private (LocalDate From, LocalDate? To) Validity()
    {
        var before = faults.Count;
        var from = Date(RegisterColumns.ValidFrom);
        LocalDate? to = Cell(RegisterColumns.ValidTo).Length == 0 ? null : Date(RegisterColumns.ValidTo);
        if (faults.Count == before && to < from) Fault(RegisterColumns.ValidTo, RegisterPhrases.EndsBeforeItBegins);
        return (from, to);
    }

    private LocalDate Date(string column)
    {
        var text = Cell(column);
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)) return date;
        Fault(column, RegisterPhrases.NotADate(text));
        return default;
    }

    private string Cell(string column) => row.Cells[places[column]];

    private void Fault(string column, Phrase what) => faults.Add(new(row.Line, column, what));
}
