using Grants.Web.Idempotency;
using Grants.Workflows.SignIn;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Grants.Web.Retention;

/// <summary>Removes what has had its time: sign-in links and sessions, answers to repeated requests, and trials that nobody ended.</summary>
public sealed partial class Sweeping(SignInDesk signIn, AnswerBook answers, TrialBook trials, TimeProvider machine, ILogger<Sweeping> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, machine, stoppingToken);
        using var timer = new PeriodicTimer(Pause, machine);
        do await Sweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Once; what cannot be removed now is removed the next time.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        try
        {
            await signIn.Sweep(stop);
            await answers.Sweep(stop);
            await trials.Sweep(stop);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or RowConflictException)
        {
            // What is left is removed the next time; none of it is good for anything meanwhile.
            NotSwept(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What has had its time could not be removed; it is tried again within the hour.")]
    private partial void NotSwept(Exception fault);
}
