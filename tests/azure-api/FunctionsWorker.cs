// Microsoft.Azure.Functions.Worker 2.52.0 (github.com/Azure/azure-functions-dotnet-worker: extensions/Worker.Extensions.Abstractions/src/FunctionAttribute.cs),
// Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1 (extensions/Worker.Extensions.Timer/src/TimerTriggerAttribute.cs, TimerInfo.cs, ScheduleStatus.cs),
// Microsoft.Azure.Functions.Worker.Extensions.DurableTask 1.16.5 (github.com/Azure/azure-functions-durable-extension: src/Worker.Extensions.DurableTask).
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    public abstract class BindingAttribute : Attribute;

    public abstract class TriggerBindingAttribute : BindingAttribute;

    public abstract class InputBindingAttribute : BindingAttribute;
}

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
    {
        public string Schedule { get; private set; } = schedule;

        public bool UseMonitor { get; set; } = true;

        public bool RunOnStartup { get; set; }
    }

    public class TimerInfo
    {
        public ScheduleStatus? ScheduleStatus { get; set; }

        public bool IsPastDue { get; set; }
    }

    public class ScheduleStatus
    {
        public DateTime Last { get; set; }

        public DateTime Next { get; set; }

        public DateTime LastUpdated { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
    {
        public string? Activity { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class OrchestrationTriggerAttribute : TriggerBindingAttribute
    {
        public string? Orchestration { get; set; }
    }

    public sealed class DurableClientAttribute : InputBindingAttribute
    {
        public string? TaskHub { get; set; }

        public string? ConnectionName { get; set; }
    }
}
