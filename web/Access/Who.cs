namespace Grants.Web.Access;

/// <summary>Who may call an endpoint. Every endpoint names it; what a case allows its people is decided by the case.</summary>
[Flags]
public enum Who
{
    None = 0,

    /// <summary>Also who is not signed in.</summary>
    Anyone = 1,

    /// <summary>A municipality's contact.</summary>
    Contact = 2,

    Caseworker = 4,
    Approver = 8,
    Economist = 16,
    Administrator = 32,
    Organiser = 64,

    /// <summary>An office's staff, whatever their role.</summary>
    Staff = Caseworker | Approver | Economist | Administrator | Organiser,

    SignedIn = Contact | Staff,
}
