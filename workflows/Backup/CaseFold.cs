using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Gatherings;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Domain.NetworkWork;
using Grants.Domain.Offices;
using Grants.Domain.Registrations;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Backup;

/// <summary>Folds the log of a case of whatever kind.</summary>
internal abstract class CaseFold
{
    /// <summary>Null when there are no cases of that kind.</summary>
    public static CaseFold? Of(CaseId id) => (id.Partition.Split('-')[0], id.Own) switch
    {
        ("call", "call") => new Fold<CallCase>(CaseKinds.Call),
        ("call", _) => new Fold<ApplicationCase>(CaseKinds.Application),
        ("network", "network") => new Fold<NetworkCase>(CaseKinds.Network),
        ("network", _) when id.IsRegistration => new Fold<RegistrationCase>(CaseKinds.Registration),
        ("network", _) when id.IsTask => new Fold<NetworkTask>(CaseKinds.NetworkTask),
        ("network", _) when id.IsMeetingRule => new Fold<MeetingRuleCase>(CaseKinds.MeetingRule),
        ("network", _) when id.IsGathering => new Fold<GatheringCase>(CaseKinds.Gathering),
        ("network", _) when id.IsPapers => new Fold<NetworkPapers>(CaseKinds.NetworkPapers),
        ("network", _) when id.IsProject => new Fold<DevelopmentProject>(CaseKinds.DevelopmentProject),
        ("office", "office") => new Fold<OfficeCase>(CaseKinds.Office),
        ("office", "theme-meetings") => new Fold<MeetingBook>(CaseKinds.MeetingBook),
        ("office", _) => new Fold<ThemeMeeting>(CaseKinds.ThemeMeeting),
        _ => null,
    };

    /// <summary>The files of its letters.</summary>
    public abstract IEnumerable<ContentHash> Letters { get; }

    /// <summary>The documents that were destroyed.</summary>
    public abstract IEnumerable<DestroyedDocument> Destroyed { get; }

    public abstract CaseNumber? Number { get; }

    /// <summary>Those who are on the staff, when the case is an office.</summary>
    public abstract IEnumerable<PersonId> Staff { get; }

    public abstract void Add(CaseEvent happened);

    /// <summary>Whether the log comes to the snapshot's state; one of another schema is not read, and is made anew when its case is.</summary>
    public abstract bool Comes(Snapshot kept);

    private sealed class Fold<T>(CaseKind<T> kind) : CaseFold where T : class
    {
        private T? state = kind.Start;

        public override IEnumerable<ContentHash> Letters => state is ApplicationCase application
            ? application.Decision.Letters.SelectMany(letter => letter.Pdf is { } pdf ? new[] { letter.File, pdf } : [letter.File])
            : [];

        public override IEnumerable<DestroyedDocument> Destroyed => state is ApplicationCase application ? application.Submission.Destroyed : [];

        public override CaseNumber? Number => state switch
        {
            ApplicationCase application => application.Submission.Number,
            ThemeMeeting meeting => meeting.Number,
            RegistrationCase registration => registration.Claim?.Number,
            _ => null,
        };

        public override IEnumerable<PersonId> Staff => state is OfficeCase office ? office.Staff.Select(member => member.Person) : [];

        public override void Add(CaseEvent happened) => state = kind.Evolve(state, happened);

        // Both are written by this process, for sets and dictionaries stand in the order of hashes that another one does not share.
        public override bool Comes(Snapshot kept) =>
            kept.Schema != kind.Schema || (state is not null && kept.State.Deserialize(kind.Json) is { } other && Written(state).SequenceEqual(Written(other)));

        private byte[] Written(T one) => JsonSerializer.SerializeToUtf8Bytes(one, kind.Json);
    }
}
