namespace Grants.Workflows.Backup;

/// <summary>Something that does not fit.</summary>
/// <param name="Where">The case's id, or the partition and key.</param>
/// <param name="Detail">Which event, file or number, and what it was held against.</param>
public sealed record VerificationFault(string Where, VerificationFaultKind Kind, string Detail);

/// <summary>What does not fit.</summary>
public enum VerificationFaultKind
{
    /// <summary>An event is not there: the sequence of a log has a hole.</summary>
    EventMissing,

    /// <summary>An event or snapshot cannot be read by this release.</summary>
    Unreadable,

    /// <summary>An event does not carry the hash of the one before it: one of them has been changed.</summary>
    ChainBroken,

    /// <summary>There is a log without a snapshot.</summary>
    SnapshotMissing,

    /// <summary>The log has another number of events than the snapshot was made of.</summary>
    CountDiffers,

    /// <summary>The last event is not the one that the snapshot was made of.</summary>
    HeadDiffers,

    /// <summary>The log comes to another state than the snapshot holds.</summary>
    StateDiffers,

    /// <summary>The alarm that the snapshot names is not there, so the case would sleep for ever.</summary>
    AlarmMissing,

    /// <summary>A version that was sent, or a message, is not there.</summary>
    TextMissing,

    /// <summary>A version that was sent, or a message, is not what the log says that was written.</summary>
    TextDiffers,

    /// <summary>An attachment or a letter is not there.</summary>
    FileMissing,

    /// <summary>A file's content is not what its name says.</summary>
    FileDiffers,

    /// <summary>A document that was destroyed is there all the same.</summary>
    FileNotErased,

    /// <summary>A case number was given to no case.</summary>
    NumberMissing,

    /// <summary>A case number was given to two.</summary>
    NumberTwice,

    /// <summary>A case says another number than it was given.</summary>
    NumberDiffers,

    /// <summary>One of an office's staff is not in the index that sign-in asks.</summary>
    StaffMissing,
}
