using Grants.Domain.Wording;

namespace Grants.Domain.Cases;

/// <summary>Why a command is refused: a stable English code, and what to do about it in both forms of Norwegian.</summary>
/// <param name="Field">The field of the request that it stands at, when it is one's.</param>
public sealed record Objection(ObjectionKind Kind, string Code, Phrase Text, string? Field = null)
{
    public static Objection Conflict(string code, string bokmal, string nynorsk) => new(ObjectionKind.Conflict, code, new(bokmal, nynorsk));

    public static Objection Invalid(string field, string code, string bokmal, string nynorsk) =>
        new(ObjectionKind.Invalid, code, new(bokmal, nynorsk), field);

    public static Objection Forbidden(string code, string bokmal, string nynorsk) => new(ObjectionKind.Forbidden, code, new(bokmal, nynorsk));
}

/// <summary>What sort of refusal it is.</summary>
public enum ObjectionKind
{
    /// <summary>What was sent cannot be understood or lacks what is needed.</summary>
    Invalid,

    /// <summary>This person may not.</summary>
    Forbidden,

    /// <summary>The case is not where this can be done.</summary>
    Conflict,

    /// <summary>It was here and is not any more.</summary>
    Gone,
}
