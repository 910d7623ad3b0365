using Grants.Domain.Calendar;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Grants.Functions.Timers;

/// <summary>
/// At 07:00 in Oslo, when reminders before deadlines fall due. It asks each hour what the time is there, since the platform's time zone
/// setting does not hold on every plan.
/// </summary>
public sealed class RemindersTimer(DueCases due, IClock clock)
{
    public const string EveryHour = "0 0 * * * *";

    private const int Morning = 7;

    [Function(nameof(RemindersTimer))]
    public Task Run([TimerTrigger(EveryHour)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken stop) =>
        IsMorning(clock.GetCurrentInstant()) ? due.Wake(client, stop) : Task.CompletedTask;

    /// <summary>Whether the hour has begun in which reminders fall due.</summary>
    public static bool IsMorning(Instant now) => Oslo.Local(now).Hour is Morning;
}
