using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Backup;

/// <summary>What a check has gathered so far, across partitions: a case and its number stand in two.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, CaseNumber> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseNumber> said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> indexed = new(StringComparer.Ordinal);
    private readonly List<(CaseId Office, PersonId Person)> staff = [];

    public List<VerificationFault> Faults { get; } = [];

    /// <summary>A line for each case.</summary>
    public List<string> Heads { get; } = [];

    public int Events { get; set; }

    public int Destroyed { get; set; }

    public void Fault(string where, VerificationFaultKind kind, string detail) => Faults.Add(new(where, kind, detail));

    public void Given(string id, CaseNumber number) => given[id] = number;

    public void Said(CaseId id, CaseNumber number) => said[id.ToString()] = number;

    public void Indexed(string person, OrganisationNumber office) => indexed[person] = CaseId.OfOffice(office.ToString()).ToString();

    public void OnStaff(CaseId office, PersonId person) => staff.Add((office, person));

    /// <summary>A row that no office's list agrees with is void; a list without its rows is staff that cannot sign in.</summary>
    public void CompareStaff()
    {
        foreach (var (office, person) in staff)
            if (indexed.GetValueOrDefault(person.Value) != office.ToString())
                Fault(office.ToString(), VerificationFaultKind.StaffMissing, person.Value);
    }

    /// <summary>A number that its case does not say yet is none of ours: the case copies it when it is looked at next.</summary>
    public void CompareNumbers()
    {
        foreach (var (id, number) in said)
            if (!given.TryGetValue(id, out var own) || own != number)
                Fault(id, VerificationFaultKind.NumberDiffers, $"{number}");
    }
}
