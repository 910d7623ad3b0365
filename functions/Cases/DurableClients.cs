using Microsoft.DurableTask.Client;

namespace Grants.Functions.Cases;

/// <summary>The durable client of the function that runs now. It is bound to each function for itself; who wakes cases lives longer than one.</summary>
public sealed class DurableClients
{
    private readonly AsyncLocal<DurableTaskClient?> current = new();

    /// <summary>Null outside a function.</summary>
    public DurableTaskClient? Current => current.Value;

    /// <summary>For all that the function calls, until it is disposed.</summary>
    public IDisposable Use(DurableTaskClient client)
    {
        current.Value = client;
        return new Used(current);
    }

    private sealed record Used(AsyncLocal<DurableTaskClient?> Of) : IDisposable
    {
        public void Dispose() => Of.Value = null;
    }
}
