using Grants.Web.Problems;
using Grants.Workflows.Applications;

namespace Grants.Web.Confirmations;

/// <summary>The name and the title of who answers for a municipality, or is to answer instead.</summary>
internal static class AnswererNames
{
    private const int Longest = 200;

    /// <summary>A municipality's answer says who gave it. What is absent is as the application has it; what is empty is not.</summary>
    public static Problem? CheckAnswer(HeldQuestion held, string? name, string? title) =>
        Check("name", name) ?? Check("title", title)
        ?? (string.IsNullOrWhiteSpace(name ?? held.Leader.Name)
            ? new Problem(422, "name-missing", new("Skriv navnet ditt.", "Skriv namnet ditt.")).At("name")
            : string.IsNullOrWhiteSpace(title ?? held.Leader.Role)
                ? new Problem(422, "title-missing", new("Skriv stillingen din.", "Skriv stillinga di.")).At("title")
                : null);

    public static Problem? Check(string field, string? text) =>
        text is not null && (text.Length > Longest || text.Any(char.IsControl))
            ? new Problem(422, "text-wrong", new("Skriv kortere, på én linje.", "Skriv kortare, på éi linje.")).At(field)
            : null;

    /// <summary>Who is to answer instead has a name and an address.</summary>
    public static Problem? CheckOther(string field, string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? new Problem(422, "name-missing", new("Skriv navnet.", "Skriv namnet.")).At(field)
            : Check(field, name);
}
