using Infon.Engine.Bots;

namespace Infon.Cli.Gauntlets;

/// <summary>Why a gauntlet ended.</summary>
internal enum GauntletStop
{
    /// <summary>All games were played.</summary>
    Games,

    /// <summary>The sequential test accepted.</summary>
    Accepted,

    /// <summary>The sequential test rejected.</summary>
    Rejected,

    /// <summary>The user broke it off.</summary>
    Interrupted,
}

/// <summary>Plays a plan on several cores; what comes out depends on the plan alone.</summary>
/// <remarks>Pairs are played in any order but counted in the order of their numbers, and what was played beyond the stop is not counted.</remarks>
internal sealed class GauntletRun(GauntletPlan plan, Func<IBotLoader> loaders)
{
    /// <summary>How many pairs may be under way or wait to be counted, for each core.</summary>
    private const int PairsAhead = 4;

    /// <summary>All results together.</summary>
    public PairTally Total { get; } = new();

    /// <summary>The results against each rival.</summary>
    public IReadOnlyList<PairTally> ByRival { get; } = [.. plan.Rivals.Select(_ => new PairTally())];

    /// <summary>Errors of the challenger.</summary>
    public int Faults { get; private set; }

    /// <summary>Errors of each rival.</summary>
    public int[] RivalFaults { get; } = new int[plan.Rivals.Count];

    /// <summary>Ticks of all games.</summary>
    public long Ticks { get; private set; }

    /// <summary>Plays until the plan is through, the test has decided or somebody breaks it off.</summary>
    /// <param name="jobs">How many pairs are played at once.</param>
    /// <param name="counted">Called after each pair that was counted.</param>
    /// <param name="stop">Breaks it off.</param>
    public async Task<GauntletStop> PlayAsync(int jobs, Action? counted, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var cores = new SemaphoreSlim(jobs);
        var underWay = new Queue<Task<PairOutcome>>();
        var next = 0;
        try
        {
            while (next < plan.PairsMax || underWay.Count > 0)
            {
                while (next < plan.PairsMax && underWay.Count < jobs * PairsAhead)
                {
                    underWay.Enqueue(PlayAsync(next++, cores, ending.Token));
                }

                Count(await underWay.Dequeue());
                counted?.Invoke();
                if (plan.Test?.Judge(Total) is { } verdict and not Verdict.Open)
                {
                    return verdict == Verdict.Accepted ? GauntletStop.Accepted : GauntletStop.Rejected;
                }
            }

            return GauntletStop.Games;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return GauntletStop.Interrupted;
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(underWay).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<PairOutcome> PlayAsync(int pair, SemaphoreSlim cores, CancellationToken stop)
    {
        await cores.WaitAsync(stop);
        try
        {
            return await Task.Run(() => PairOutcome.Play(plan, pair, loaders, stop), stop);
        }
        finally
        {
            cores.Release();
        }
    }

    private void Count(PairOutcome outcome)
    {
        Total.Add(outcome.First, outcome.Second);
        ByRival[outcome.Rival].Add(outcome.First, outcome.Second);
        Faults += outcome.Faults;
        RivalFaults[outcome.Rival] += outcome.RivalFaults;
        Ticks += outcome.Ticks;
    }
}
