using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about a network's tasks that are taken.</summary>
internal static class TaskExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/networks/{networkId}/tasks", World.Organiser, named["network"]) { Json = Bodies.Task(World.Stranger) },
        new("PUT /api/tasks/{taskId}", World.Organiser, named["task"]) { Json = Bodies.Task(World.Stranger), IfMatch = "*" },
        new("POST /api/tasks/{taskId}/done", GrantsApp.Contact, named["task"]),
        new("POST /api/tasks/{taskId}/drop", World.Organiser, named["task"]),
        new("POST /api/tasks/{taskId}/take-up", World.Organiser, named["endedTask"]),
    ];
}
