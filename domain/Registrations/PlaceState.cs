namespace Grants.Domain.Registrations;

/// <summary>Where a municipality's registration to a network stands.</summary>
public enum PlaceState
{
    /// <summary>It has just come, and nobody has looked whether there is room.</summary>
    Received,

    /// <summary>Its host municipality does not take part yet. It keeps its time of receipt, but has no place.</summary>
    WaitingForHost,

    /// <summary>There is no room. Places go in the order of receipt.</summary>
    WaitingList,

    /// <summary>A place that became free is held for it, for some time.</summary>
    Offered,

    /// <summary>It has a place in a network that has not started yet.</summary>
    Registered,

    /// <summary>It has a place in a network that has started.</summary>
    Confirmed,

    /// <summary>It was taken back by the municipality.</summary>
    Withdrawn,

    /// <summary>The municipality said no: to the invitation, or to a place that was offered, or it did not answer in time.</summary>
    Declined,

    /// <summary>The network does not take place.</summary>
    Cancelled,
}
