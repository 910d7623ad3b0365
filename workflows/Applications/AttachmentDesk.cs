using System.Security.Cryptography;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Attachments;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Takes attachments (vedlegg) by what they hold, and gives them back.</summary>
public sealed class AttachmentDesk(ApplicationStore store, ApplicationDesk applications, IFileStore files, IClock clock)
{
    /// <summary>20 MiB.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    internal const string Assessment = "riskAssessment";
    private const int MostFiles = 60;
    private const int LongestName = 150;

    /// <summary>What an attachment can be.</summary>
    public static string[] Kinds { get; } = [Assessment, "other"];

    /// <param name="content">The whole file; it can be read from its start again.</param>
    /// <param name="request">The same for the same request.</param>
    public async Task<Done<AttachmentRow>> Add(
        CaseId id, Actor by, string name, string kind, Stream content, string request, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } file) return new Done<AttachmentRow>.Unknown();
        if (IsClosed(file)) return await AddToClosed(file, request, content, stop);
        if (!Kinds.Contains(kind)) return No("kind", "unknown-kind", "Velg riskAssessment eller other.", "Vel riskAssessment eller other.");
        if (file.Attachments.Length >= MostFiles) return No("file", "too-many-files", "Søknaden har så mange vedlegg den kan ha.", "Søknaden har så mange vedlegg han kan ha.");
        if (AttachmentType.Detect(content) is not { } type)
            return No("file", "file-type", "Send pdf, docx, xlsx, odt, ods, png eller jpg.", "Send pdf, docx, xlsx, odt, ods, png eller jpg.");
        content.Position = 0;
        var stored = await files.Write(id.ToString(), content, LargestFile, stop);
        if (await IsDestroyed(id, stored.Sha256, stop))
        {
            await files.Destroy(id.ToString(), stored.Sha256, stop);
            return new Done<AttachmentRow>.No([Destroyed]);
        }

        var row = new AttachmentRow(
            IdOf(id, request, stored.Sha256), Clean(name), kind, type.MediaType, stored.Sha256, stored.Size, by.Person, clock.GetCurrentInstant());
        return await Change(
            id, by, row, Put(id, row), new ApplicationCommand.EnterDocument(row.Id, new(row.Sha256), row.Kind is Assessment), stop);
    }

    /// <summary>An attachment of a case; one that is to be destroyed is shown to nobody, whether its content is gone already or not.</summary>
    public async Task<OpenedAttachment> Find(ApplicationFile file, string attachment, CancellationToken stop)
    {
        if (file.Attachments.FirstOrDefault(row => row.Id == attachment) is not { } row) return new OpenedAttachment.Unknown();
        if (file.DestroyedOf(row) is { } destroyed) return new OpenedAttachment.Destroyed(destroyed);
        return await Open(file.Id, row.Sha256, stop) is { } content ? new OpenedAttachment.Whole(row, content) : new OpenedAttachment.Unknown();
    }

    public Task<Stream?> Open(CaseId id, string sha256, CancellationToken stop) => files.Open(id.ToString(), sha256, stop);

    /// <summary>Removes an attachment from a draft. One that has been sent stays with the version that it was sent with.</summary>
    /// <param name="by">An office removes only what it has put in itself.</param>
    public async Task<Done<AttachmentRow>> Remove(CaseId id, string attachment, Actor by, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } file || file.Attachments.FirstOrDefault(row => row.Id == attachment) is not { } row)
            return new Done<AttachmentRow>.Unknown();
        if (file.State.Submission.Application?.RiskAssessments.Any(assessment => assessment.AttachmentId == attachment) == true
            || (file.State.Submission.ReceivedAt is { } received && row.At <= received))
            return No("file", "attachment-sent", "Vedlegget er sendt og kan ikke fjernes. Last opp et nytt.", "Vedlegget er sendt og kan ikkje fjernast. Last opp eit nytt.");
        if (IsClosed(file)) return new Done<AttachmentRow>.No([Closed]);
        if (!MayRemove(by, row, file)) return new Done<AttachmentRow>.No([by is Actor.Staff ? NotYours : OfOffice]);
        var done = await Change(
            id, by, row, new RowChange.Delete(Key(id, attachment)), new ApplicationCommand.RemoveEnteredDocument(attachment), stop);
        if (done is Done<AttachmentRow>.Yes && !file.Attachments.Any(other => other.Id != attachment && other.Sha256 == row.Sha256))
            await files.Destroy(id.ToString(), row.Sha256, stop);
        return done;
    }

    /// <summary>What an applicant attaches means nothing until it is sent; what the office puts in has come, and stands in the log.</summary>
    private async Task<Done<AttachmentRow>> Change(
        CaseId id, Actor by, AttachmentRow row, RowChange change, ApplicationCommand command, CancellationToken stop)
    {
        if (by is Actor.Staff)
            return await applications.Do(id, by, _ => command, stop, (changes, _) => changes.Add(change)) switch
            {
                Done<ApplicationFile>.Yes => new Done<AttachmentRow>.Yes(row),
                Done<ApplicationFile>.No(var objections) => new Done<AttachmentRow>.No(objections),
                _ => new Done<AttachmentRow>.Unknown(),
            };
        await store.Cases.Commit(id.Partition, [change], stop);
        return new Done<AttachmentRow>.Yes(row);
    }

    /// <summary>What has come from the municipality itself stays as it came, and so does what the office has entered as received.</summary>
    public static bool MayRemove(Actor by, AttachmentRow row, ApplicationFile file) =>
        file.PartOf(row.By) is null ? by is Actor.Staff || !file.IsEntered : by is not Actor.Staff;

    /// <summary>What is put in belongs to what is to be decided on.</summary>
    private static bool IsClosed(ApplicationFile file) => file.State.Submission.WithdrawnAt is not null || !Status.IsUndecided(file.State);

    internal static RowChange Put(CaseId id, AttachmentRow row) =>
        new RowChange.Put(Key(id, row.Id), JsonSerializer.SerializeToUtf8Bytes(row, StoredJson.Default.AttachmentRow));

    /// <summary>Nothing more is taken; the same request again gets the answer that it had.</summary>
    private static async Task<Done<AttachmentRow>> AddToClosed(ApplicationFile file, string request, Stream content, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        if (file.State.Submission.DestroyedOf(new(hash)) is not null) return new Done<AttachmentRow>.No([Destroyed]);
        return file.Attachments.FirstOrDefault(row => row.Id == IdOf(file.Id, request, hash)) is { } known
            ? new Done<AttachmentRow>.Yes(known)
            : new Done<AttachmentRow>.No([Closed]);
    }

    private static string IdOf(CaseId id, string request, string sha256) => RandomIds.Of($"{id}\n{request}\n{sha256}");

    private async Task<bool> IsDestroyed(CaseId id, string sha256, CancellationToken stop) =>
        await store.Open(id, stop) is { } file && file.State.Submission.DestroyedOf(new(sha256)) is not null;

    private static string Key(CaseId id, string attachment) => Keys.Attachments(id.Own) + Keys.Slug(attachment);

    private static string Clean(string name)
    {
        var plain = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c))).Trim();
        return plain.Length is 0 ? "vedlegg" : plain[..Math.Min(plain.Length, LongestName)];
    }

    private static Objection Destroyed { get; } = Objection.Invalid(
        "file", "document-destroyed",
        "Denne filen er slettet fra saken fordi den aldri skulle vært sendt. Send en utgave uten det som ikke skulle vært med.",
        "Denne fila er sletta frå saka fordi ho aldri skulle vore send. Send ei utgåve utan det som ikkje skulle vore med.");

    private static Objection Closed { get; } = Objection.Conflict(
        "application-closed", "Søknaden er trukket eller avgjort, og vedleggene kan ikke endres.", "Søknaden er trekt eller avgjord, og vedlegga kan ikkje endrast.");

    private static Objection NotYours { get; } = Objection.Forbidden(
        "attachment-of-municipality", "Kommunen har lagt ved denne filen. Du kan bare fjerne det saksbehandler har lagt inn.",
        "Kommunen har lagt ved denne fila. Du kan berre fjerne det saksbehandlar har lagt inn.");

    private static Objection OfOffice { get; } = Objection.Forbidden(
        "attachment-of-office", "Saksbehandleren har lagt inn denne filen, som kom per post. Skriv til saksbehandleren hvis den er feil.",
        "Saksbehandlaren har lagt inn denne fila, som kom per post. Skriv til saksbehandlaren om ho er feil.");

    private static Done<AttachmentRow>.No No(string field, string code, string bokmal, string nynorsk) =>
        new([Objection.Invalid(field, code, bokmal, nynorsk)]);
}
