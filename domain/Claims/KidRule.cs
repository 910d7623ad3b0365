namespace Grants.Domain.Claims;

/// <summary>How the check digit of a KID is made: what the organiser has agreed with its bank.</summary>
public enum KidRule
{
    /// <summary>Modulus 10 (Luhn): weights 2 and 1 from the right, and the digits of each product added up.</summary>
    Mod10,

    /// <summary>Modulus 11: weights 2 to 7, over again, from the right.</summary>
    Mod11,
}
