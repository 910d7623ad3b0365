using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Workflows.Applications;

/// <summary>
/// A risk assessment that is uploaded on the page is the file of the one in the draft that has none. Where several have none, people choose
/// which it is.
/// </summary>
public sealed class AssessmentFiles(ApplicationDesk applications, DraftDesk drafts)
{
    public async Task Take(CaseId id, AttachmentRow row, Actor by, CancellationToken stop)
    {
        if (row.Kind != AttachmentDesk.Assessment || await applications.Open(id, stop) is not { } file) return;
        // Somebody who saves meanwhile has the last word, and chooses the file as before.
        if (With(row, file) is { } form) await drafts.Save(id, file.Draft.Edition, form, by, stop);
    }

    private static ApplicationForm? With(AttachmentRow row, ApplicationFile file)
    {
        var assessments = file.Draft.Form.RiskAssessments.OrEmpty();
        if (assessments.Any(assessment => assessment.AttachmentId == row.Id)) return null;
        ImmutableArray<RiskAssessmentForm> open = [.. assessments.Where(assessment => file.Readable.All(one => one.Id != assessment.AttachmentId))];
        return open is [var only] ? file.Draft.Form with { RiskAssessments = assessments.Replace(only, only with { AttachmentId = row.Id }) } : null;
    }
}
