using System.Globalization;

namespace Grants.Domain.Municipalities;

/// <summary>A municipality's four digits (kommunenummer), of which the first two are its county's.</summary>
public readonly record struct MunicipalityNumber : IComparable<MunicipalityNumber>
{
    private readonly int value;

    private MunicipalityNumber(int value) => this.value = value;

    /// <summary>The first two digits: <c>46</c> of <c>4631</c>.</summary>
    public string CountyNumber => ToString()[..2];

    public static bool TryParse(string? text, out MunicipalityNumber number)
    {
        number = default;
        if (text is not { Length: 4 } || !text.All(char.IsAsciiDigit)) return false;
        number = new(int.Parse(text, CultureInfo.InvariantCulture));
        return number.value > 0;
    }

    public static MunicipalityNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a municipality number.");

    public int CompareTo(MunicipalityNumber other) => value.CompareTo(other.value);

    public override string ToString() => value.ToString("0000", CultureInfo.InvariantCulture);

    public static bool operator <(MunicipalityNumber left, MunicipalityNumber right) => left.value < right.value;

    public static bool operator >(MunicipalityNumber left, MunicipalityNumber right) => left.value > right.value;

    public static bool operator <=(MunicipalityNumber left, MunicipalityNumber right) => left.value <= right.value;

    public static bool operator >=(MunicipalityNumber left, MunicipalityNumber right) => left.value >= right.value;
}
