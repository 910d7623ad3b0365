namespace Grants.Web.Health;

/// <summary>Whether the host has done what it does before it serves; a rehearsal first steps its clock.</summary>
public interface IReadiness
{
    bool IsReady { get; }
}
