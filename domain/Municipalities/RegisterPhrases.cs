using Grants.Domain.Wording;

namespace Grants.Domain.Municipalities;

/// <summary>What a check of a register file says to the administrator.</summary>
internal static class RegisterPhrases
{
    public static Phrase Empty { get; } = Phrase.Same("Feltet er tomt.");

    public static Phrase NoRows { get; } = new("Filen har ingen kommuner.", "Fila har ingen kommunar.");

    public static Phrase MissingColumn { get; } = new("Kolonnen mangler.", "Kolonnen manglar.");

    public static Phrase UnknownColumn { get; } = new("Kolonnen er ukjent.", "Kolonnen er ukjend.");

    public static Phrase RepeatedColumn { get; } = new("Kolonnen står to ganger.", "Kolonnen står to gonger.");

    public static Phrase NotUtf8 { get; } = new(
        "Teksten har tegn som ikke lot seg lese. Lagre filen som UTF-8.",
        "Teksten har teikn som ikkje lét seg lese. Lagre fila som UTF-8.");

    public static Phrase EndsBeforeItBegins { get; } = new(
        "Raden slutter å gjelde før den begynner.", "Rada sluttar å gjelde før ho tek til.");

    public static Phrase WrongLength(int cells, int columns) => new(
        $"Linjen har {cells} felter, men overskriften har {columns}.", $"Linja har {cells} felt, men overskrifta har {columns}.");

    public static Phrase NotANumber(string text) => new(
        $"«{text}» er ikke et kommunenummer med fire siffer.", $"«{text}» er ikkje eit kommunenummer med fire siffer.");

    public static Phrase WrongCounty(string county) => new(
        $"Kommunenummeret begynner ikke med fylkesnummeret «{county}».", $"Kommunenummeret byrjar ikkje med fylkesnummeret «{county}».");

    public static Phrase NotAPopulation(string text) => new(
        $"Folketallet «{text}» er ikke et helt tall fra 0 og oppover.", $"Folketalet «{text}» er ikkje eit heilt tal frå 0 og oppover.");

    public static Phrase NotADate(string text) => new(
        $"«{text}» er ikke en dato skrevet som 2024-01-31.", $"«{text}» er ikkje ein dato skriven som 2024-01-31.");

    public static Phrase UnknownLanguageForm(string text) => new(
        $"Målformen «{text}» er ukjent. Skriv bokmål, nynorsk eller nøytral.", $"Målforma «{text}» er ukjend. Skriv bokmål, nynorsk eller nøytral.");

    public static Phrase NotAnOrganisationNumber(string text) => new(
        $"«{text}» er ikke et gyldig organisasjonsnummer.", $"«{text}» er ikkje eit gyldig organisasjonsnummer.");

    public static Phrase NotAMailDomain(string text) => new(
        $"«{text}» er ikke et e-postdomene, som alver.kommune.no.", $"«{text}» er ikkje eit e-postdomene, som alver.kommune.no.");

    public static Phrase NotAMailAddress(string text) => new(
        $"«{text}» er ikke en e-postadresse.", $"«{text}» er ikkje ei e-postadresse.");

    public static Phrase RepeatedNumber(MunicipalityNumber number, int line) => new(
        $"Kommunenummeret {number} står også på linje {line}, og radene gjelder på samme tid.",
        $"Kommunenummeret {number} står òg på linje {line}, og radene gjeld på same tid.");

    public static Phrase SharedMailDomain(string domain, string name, int line) => new(
        $"E-postdomenet {domain} er også {name} sitt på linje {line}, på samme tid.",
        $"E-postdomenet {domain} er òg {name} sitt på linje {line}, på same tid.");
}
