namespace Grants.Domain.Wording;

/// <summary>A written form of Norwegian (målform). All that people read exists in both.</summary>
public enum Language
{
    /// <summary>Bokmål (nb).</summary>
    Bokmal,

    /// <summary>Nynorsk (nn).</summary>
    Nynorsk,
}
