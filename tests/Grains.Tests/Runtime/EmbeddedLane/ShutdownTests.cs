using System.Collections.Concurrent;
using Infon.Grains.Tests.Runtime.GrainRuntimeContract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Tests.Runtime.EmbeddedLane;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_stop_says_what_it_waits_for()
    {
        var lines = new Lines();
        await using var cluster = await GrainCluster.StartAsync(services => services.AddSingleton<ILoggerProvider>(lines));
        await cluster.Grain<ILivingGrain>("u-1").Life();
        var running = cluster.Grain<ILivingGrain>("u-2").EndAfterGate("gate");
        await cluster.Board.Reached("about to end");

        var stopping = cluster.StopAsync();
        cluster.Board.Open("gate");
        await stopping;
        await running;

        lines.Written.Should().Contain("Stopping: 2 grains are in memory, 1 of them are busy: living/u-2.");
        lines.Written.Should().Contain(line => line.StartsWith("Stopped: waited ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_that_runs_out_of_patience_says_who_did_not_finish()
    {
        var lines = new Lines();
        await using var cluster = await GrainCluster.StartAsync(services => services.AddSingleton<ILoggerProvider>(lines));
        var running = cluster.Grain<ILivingGrain>("u-2").EndAfterGate("gate");
        await cluster.Board.Reached("about to end");

        await cluster.StopAsync(new CancellationToken(canceled: true));

        lines.Written.Should().Contain("Stopped without 1 grains that did not finish in time: living/u-2.");
        cluster.Board.Open("gate");
        await running;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
