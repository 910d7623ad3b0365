using Grants.Domain.NetworkTasks;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.NetworkTasks;

/// <summary>Where a task is, as it is said on pages.</summary>
internal static class TaskWords
{
    public static Phrase Of(TaskState state) => state switch
    {
        TaskState.Open => new("Gjenstår", "Står att"),
        TaskState.Done => new("Gjort", "Gjort"),
        _ => new("Droppet", "Droppa"),
    };
}
