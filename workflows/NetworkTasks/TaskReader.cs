using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.NetworkTasks;

/// <summary>A task that was written, understood.</summary>
internal sealed record WrittenTask(string Title, string? Text, Person Owner, LocalDate Due);

/// <summary>Understands a task. What cannot be understood or is missing is told at its field, all at once.</summary>
internal static class TaskReader
{
    private const int TextLength = 2_000;

    public static (WrittenTask? Task, ImmutableArray<Objection> Objections) Read(TaskForm form)
    {
        var fields = new Fields();
        var title = fields.Needed("title", fields.Line("title", form.Title));
        var text = fields.Text("text", form.Text, TextLength);
        var owner = fields.Reachable("owner", form.Owner?.Name, form.Owner?.Email);
        var due = fields.Needed("due", fields.Date("due", form.Due));
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(title!, text, owner, due!.Value), []);
    }
}
