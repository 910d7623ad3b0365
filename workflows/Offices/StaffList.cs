using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Cases;

namespace Grants.Workflows.Offices;

/// <summary>An office's staff, with their particulars.</summary>
public sealed record StaffList(ImmutableArray<StaffEntry> Staff)
{
    /// <summary>The version of what a person edits: what the program itself does to an office does not move it.</summary>
    public string Edition => ContentHash.Of(Staff.Aggregate(new StringBuilder(), Written).ToString()).Value[..16];

    private static StringBuilder Written(StringBuilder text, StaffEntry entry) => text
        .Append(entry.Email).Append('\n').Append(entry.Name).Append('\n')
        .AppendJoin(',', entry.Roles.Order()).Append('\n')
        .AppendJoin(',', entry.Absences.Select(absence => $"{absence.From:uuuu-MM-dd}..{absence.To:uuuu-MM-dd}")).Append('\n')
        .Append(entry.StandIn).Append('\n');
}
