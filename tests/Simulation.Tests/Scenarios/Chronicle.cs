using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>What happened in a world, to be read when something is wrong: the deeds of its users, and what its processes had to say.</summary>
internal sealed class Chronicle : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    /// <summary>Writes something down.</summary>
    public void Write(string line) => _lines.Enqueue(line);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Write($"  {logLevel}: {formatter(state, exception)} {exception}");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
