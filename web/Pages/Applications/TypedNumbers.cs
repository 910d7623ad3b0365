using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Web.Pages.Applications;

/// <summary>Reads the numbers of a form as people write them, and gathers the fields that hold none where one is needed.</summary>
internal sealed class TypedNumbers(TypedForm typed)
{
    private readonly ImmutableArray<Objection>.Builder unread = ImmutableArray.CreateBuilder<Objection>();

    public ImmutableArray<Objection> Unread => unread.ToImmutable();

    public int? Count(string name) => Number(name) switch
    {
        null => null,
        > int.MaxValue => int.MaxValue,
        var number => (int)number,
    };

    public long? Number(string name)
    {
        if (string.IsNullOrWhiteSpace(typed[name])) return null;
        if (WrittenNumber.Of(typed[name]!) is { } number) return number;
        unread.Add(Objection.Invalid(name, "not-a-number", "Skriv et helt tall.", "Skriv eit heilt tal."));
        return null;
    }
}
