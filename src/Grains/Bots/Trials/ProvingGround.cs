using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;

namespace Infon.Grains.Bots.Trials;

/// <summary>Validates sources on a few threads of its own, so that programs of strangers run neither on the threads of requests nor on those of grains.</summary>
/// <remarks>Whoever has sources waiting takes turns with the others: many sources of one user delay that user only.</remarks>
public sealed class ProvingGround : IDisposable
{
    private readonly TurnTable<UserId, Request> _waiting = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly CancellationTokenSource _closing = new();

    private readonly ValidationOptions _options;

    /// <summary>Opens the ground.</summary>
    public ProvingGround(ValidationOptions options)
    {
        _options = options;
        var threads = options.Threads > 0 ? options.Threads : Math.Max(1, Environment.ProcessorCount - 1);
        for (var number = 1; number <= threads; number++)
        {
            new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"bot trials {number}" }.Start();
        }
    }

    /// <summary>Validates a source; refused when too many wait already.</summary>
    /// <param name="user">For whom.</param>
    /// <param name="source">The source.</param>
    public Task<Outcome<Trial>> Try(UserId user, ReadOnlyMemory<byte> source)
    {
        var request = new Request(source);
        lock (_gate)
        {
            if (_waiting.CountOf(user) >= _options.WaitingPerUserMax)
            {
                return Task.FromResult<Outcome<Trial>>(BotRefusals.ValidationsWaiting.For(TimeSpan.FromSeconds(1)));
            }

            if (_waiting.Count >= _options.WaitingMax || _closing.IsCancellationRequested)
            {
                return Task.FromResult<Outcome<Trial>>(BotRefusals.ValidationBusy.For(TimeSpan.FromSeconds(5)));
            }

            _waiting.Add(user, request);
        }

        _arrivals.Release();
        return request.Done;
    }

    /// <summary>Stops the threads after the trials they are at; what still waits is given up.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        lock (_gate)
        {
            while (_waiting.TryTake(out var request))
            {
                request.GiveUp();
            }
        }
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                _arrivals.Wait(_closing.Token);
                Next()?.Run();
            }
        }
        catch (OperationCanceledException)
        {
            // The ground is closed.
        }
    }

    private Request? Next()
    {
        lock (_gate)
        {
            return _waiting.TryTake(out var request) ? request : null;
        }
    }

    private sealed class Request(ReadOnlyMemory<byte> source)
    {
        private readonly TaskCompletionSource<Outcome<Trial>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Outcome<Trial>> Done => _done.Task;

        public void Run()
        {
            try
            {
                _done.SetResult(TrialRun.Of(source));
            }
            catch (Exception failure)
            {
                _done.SetException(failure);
            }
        }

        public void GiveUp() => _done.TrySetResult(RequestRefusals.Unavailable.Because());
    }
}
