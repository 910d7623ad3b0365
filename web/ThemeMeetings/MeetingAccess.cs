using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Web.ThemeMeetings;

/// <summary>Who sees a theme meeting: the contacts of its municipality, and the staff of its organiser.</summary>
internal sealed class MeetingAccess(ThemeMeetingStore store)
{
    /// <summary>Null when there is no such meeting, or not for this person.</summary>
    public async Task<ThemeMeetingFile?> Find(string id, Caller caller, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await store.Open(parsed, stop) is { } file && IsFor(file, caller) ? file : null;

    /// <summary>The caller's, the newest first.</summary>
    public async Task<List<ThemeMeetingFile>> All(Caller caller, CancellationToken stop)
    {
        var mine = caller.Office is { } office ? store.Of(office, stop) : store.Of(caller.Municipality!.Value, stop);
        return await mine.OrderByDescending(file => file.State.RequestedAt).ThenBy(file => file.Id.ToString()).ToListAsync(stop);
    }

    public static bool IsFor(ThemeMeetingFile file, Caller caller) => caller.Office is { } office
        ? office == file.State.Organiser && caller.Roles.Contains(StaffRole.Organiser)
        : caller.Municipality == file.State.Municipality;
}
