namespace Grants.Domain.Cases;

/// <summary>What a person on an office's staff may do.</summary>
public enum StaffRole
{
    /// <summary>Saksbehandler: checks, scores and proposes.</summary>
    Caseworker,

    /// <summary>Godkjenner: has the right to dispose of the budget.</summary>
    Approver,

    /// <summary>Økonom: pays.</summary>
    Economist,

    /// <summary>Administrator: calls, staff, register.</summary>
    Administrator,

    /// <summary>Arrangør: runs networks.</summary>
    Organiser,
}
