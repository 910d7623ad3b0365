using Grants.Workflows.Municipalities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Grants.Web.Municipalities;

/// <summary>Reads what has been completed of the register before the host begins, and learns of what another instance changes.</summary>
internal sealed partial class RegisterWatch(RegisterKeeper keeper, TimeProvider machine, ILogger<RegisterWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keeper.Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keeper.Refresh(stoppingToken);
            }
            // A background service that ends by a fault takes the host with it.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                NotRead(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is completed of the register could not be read; it is read again.")]
    private partial void NotRead(Exception fault);
}
