using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Grants.Web.Tests.BadInput;

/// <summary>The exceptions that the program has logged: what failed in a request, or in a step that it set off.</summary>
public sealed class KeptFaults : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Exception> faults = [];

    /// <summary>Those since it was last asked; null when there are none.</summary>
    public string? Told()
    {
        var told = string.Join('\n', faults);
        faults.Clear();
        return told.Length > 0 ? told : null;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel)) faults.Enqueue(exception);
    }

    public void Dispose() => faults.Clear();
}
