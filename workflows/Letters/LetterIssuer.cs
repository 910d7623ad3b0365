using System.Text;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>Writes a decision's letter, and keeps the page and the PDF as they go out.</summary>
public sealed class LetterIssuer(CaseFactsReader reader, IFileStore files)
{
    public async Task<DecisionEvent.LetterWasIssued> Issue(int number, ApplicationFile file, Instant now, CancellationToken stop)
    {
        var facts = await reader.Of(file, now, stop);
        // The notice arrives by e-mail on the day it is sent, so the three weeks count from that day.
        var appealUntil = file.Call.State!.Call.Appeal.Allowed ? AppealTime.LastDay(Oslo.DateOf(now)) : (LocalDate?)null;
        var letter = DecisionLetter.Write(facts, number, appealUntil, reader.LanguageOf(facts, file.Lead!.Value));
        var page = await files.Keep(file.Id, Encoding.UTF8.GetBytes(letter.Html()), stop);
        var pdf = await files.Keep(file.Id, letter.Pdf(), stop);
        return new(now, number, page, pdf, appealUntil);
    }
}
