using Azure;
using Azure.Identity;
using Grants.Workflows.Storage;

namespace Grants.Functions.Storage;

/// <summary>What the libraries throw when the service does not answer, or does not let the program in: one exception of the port.</summary>
public static class Outage
{
    public static async Task<T> Told<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (Is(fault, stop))
        {
            throw new StoreUnavailableException(fault);
        }
    }

    /// <summary>Tries that all failed come together, and a client whose patience is over cancels by itself.</summary>
    public static bool Is(Exception fault, CancellationToken stop) => fault switch
    {
        AggregateException tries => tries.InnerExceptions.All(one => Is(one, CancellationToken.None)),
        OperationCanceledException => !stop.IsCancellationRequested,
        _ => fault is RequestFailedException or AuthenticationFailedException or IOException,
    };
}
