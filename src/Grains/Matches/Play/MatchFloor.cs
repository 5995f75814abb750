using Microsoft.Extensions.Options;

namespace Infon.Grains.Matches.Play;

/// <summary>The threads on which matches are played that do not keep to the clock: a few of their own, so that programs of strangers run neither on the
/// threads of requests nor, for longer than a tick, on those of grains.</summary>
public sealed class MatchFloor : IDisposable
{
    private readonly Queue<FloorJob> _urgent = new();
    private readonly Queue<FloorJob> _others = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Opens the floor.</summary>
    public MatchFloor(IOptions<MatchesOptions> options)
    {
        Threads = options.Value.Threads > 0 ? options.Value.Threads : Math.Max(1, Environment.ProcessorCount - 1);
        for (var number = 1; number <= Threads; number++)
        {
            new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"match floor {number}" }.Start();
        }
    }

    /// <summary>How many matches are played at a time.</summary>
    public int Threads { get; }

    /// <summary>Closes it: what is at work stops within a slice, what waits is given up.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        while (Next(onlyUrgent: false) is { } job)
        {
            job.Quit();
        }
    }

    /// <summary>Takes a job, which is begun as soon as a thread is free; an urgent one after the slices at work.</summary>
    internal void Take(FloorJob job)
    {
        lock (_gate)
        {
            (job.IsUrgent ? _urgent : _others).Enqueue(job);
        }

        _arrivals.Release();
        if (_closing.IsCancellationRequested)
        {
            Dispose();
        }
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                _arrivals.Wait(_closing.Token);
                if (Next(onlyUrgent: false) is { } job)
                {
                    Finish(job);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The floor is closed.
        }
    }

    private void Finish(FloorJob job)
    {
        while (!job.Run())
        {
            if (_closing.IsCancellationRequested)
            {
                job.Quit();
                return;
            }

            while (!job.IsUrgent && Next(onlyUrgent: true) is { } urgent)
            {
                Finish(urgent);
            }
        }
    }

    private FloorJob? Next(bool onlyUrgent)
    {
        lock (_gate)
        {
            return _urgent.TryDequeue(out var urgent) ? urgent : !onlyUrgent && _others.TryDequeue(out var other) ? other : null;
        }
    }
}
