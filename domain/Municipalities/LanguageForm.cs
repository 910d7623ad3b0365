namespace Grants.Domain.Municipalities;

/// <summary>
/// The form of Norwegian that a municipality has decided to be written to in (målform, språkvedtaksforskrifta), and that a
/// call is announced in.
/// </summary>
public enum LanguageForm
{
    /// <summary>Bokmål.</summary>
    Bokmal,

    /// <summary>Nynorsk.</summary>
    Nynorsk,

    /// <summary>Nøytral: no decision; it is answered in the form that it wrote in.</summary>
    Neutral,
}
