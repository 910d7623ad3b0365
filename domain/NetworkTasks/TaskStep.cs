using Grants.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.NetworkTasks;

/// <summary>What a task has to have done.</summary>
public abstract record TaskStep : Step
{
    private TaskStep() { }

    public sealed record TellOwner(int Giving) : TaskStep;

    /// <param name="On">The day that the reminder is for.</param>
    public sealed record RemindOwner(LocalDate On) : TaskStep
    {
        public override string Name => $"RemindOwner-{LocalDatePattern.Iso.Format(On)}";
    }
}
