using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Tokens;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Queue;

/// <summary>The queue of all matches. What it knows follows from the rows of matches: it reads them when it begins and compares now and then, so a
/// message that was lost, came twice or came late does no lasting harm.</summary>
public sealed partial class QueueGrain(
    IQueueStore store, QueueOptions options, TokenTerms tokens, QueueMeters meters, TimeProvider time, ILogger<QueueGrain> log) : Grain, IQueueGrain
{
    private readonly Dictionary<MatchId, DateTimeOffset> _toldAt = [];
    private MatchQueue _queue = MatchQueue.Empty(options);
    private CapacityReports _reports = CapacityReports.None;

    private DateTimeOffset Now => time.GetUtcNow();

    private int Capacity => _reports.Total(Now, options);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var open = await store.Open();
        Become(QueueMemory.Restore(open, await store.LatestEnded(QueueMemory.Latest), options));
        this.RegisterGrainTimer(
            _ => Sweep(), new GrainTimerCreationOptions(TimeSpan.Zero, options.SweepEvery) { KeepAlive = true });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        meters.Depth(0);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Enqueue(Ticket ticket) => Go(_queue.Enqueue(ticket));

    /// <inheritdoc/>
    public Task Withdraw(MatchId match) => Complete(match);

    /// <inheritdoc/>
    public Task Complete(MatchId match)
    {
        _toldAt.Remove(match);
        return Go(_queue.Complete(match, Now));
    }

    /// <inheritdoc/>
    public Task Fail(MatchId match) => Go(_queue.Fail(match));

    /// <inheritdoc/>
    public Task Report(string silo, int slots)
    {
        _reports = _reports.Report(silo, slots, Now);
        return Go(null);
    }

    /// <inheritdoc/>
    public Task Retire(string silo)
    {
        _reports = _reports.Leave(silo);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<QueuePosition?> PositionOf(MatchId match) => Task.FromResult(_queue.PositionOf(match, Capacity));

    /// <inheritdoc/>
    public Task<QueueView> Status()
    {
        var capacity = Capacity;
        return Task.FromResult(new QueueView(
            _queue.Depth, _queue.Running, capacity, _queue.SlotsTaken,
            EtaOf(MatchPace.Live, TokenCause.LiveChallenge), EtaOf(MatchPace.Headless, TokenCause.HeadlessChallenge)));

        TimeSpan? EtaOf(MatchPace pace, TokenCause cause) => _queue.EtaOf(
            new Ticket(default, tokens.PriceOf(cause) > 0, Now) { Slots = options.SlotsOf(pace) }, capacity);
    }

    private async Task Sweep()
    {
        try
        {
            // No other turn comes between, so whatever the queue knows was stored before these rows are read.
            await Compare(await store.Open());
        }
        catch (StorageOutageException outage)
        {
            LogNotCompared(outage.Message);
        }
    }

    private async Task Compare(ImmutableArray<QueuedMatch> open)
    {
        Become(_queue.AgreeWith([.. open.Select(match => match.Ticket(options))]));
        await Go(null);
        var running = _queue.Snapshot().Tickets.Where(ticket => ticket.IsRunning).Select(ticket => ticket.Match).ToHashSet();
        foreach (var ended in _toldAt.Keys.Where(match => !running.Contains(match)).ToList())
        {
            _toldAt.Remove(ended);
        }

        foreach (var match in running.Where(match => !_toldAt.TryGetValue(match, out var told) || Now - told >= options.SweepEvery))
        {
            Tell(match);
        }
    }

    /// <summary>Takes a step, if it is one, and begins whatever has its turn after it.</summary>
    private Task Go(QueueStep? step)
    {
        Become(step?.Queue ?? _queue);
        while (_queue.TakeNext(Capacity, Now) is { } next)
        {
            Become(next.Queue);
            meters.Begun(next.Ticket);
            Tell(next.Ticket.Match);
        }

        return Task.CompletedTask;
    }

    private void Become(MatchQueue queue)
    {
        _queue = queue;
        meters.Depth(queue.Depth);
    }

    private void Tell(MatchId match)
    {
        _toldAt[match] = Now;
        _ = Begin(match);
    }

    /// <summary>Tells a match to begin or to go on. The queue does not wait for it, because the match may call the queue meanwhile.</summary>
    private async Task Begin(MatchId match)
    {
        try
        {
            await GrainFactory.GetGrain<IMatchGrain>(match.Value).Begin();
        }
#pragma warning disable CA1031 // whatever kept the match from beginning, it is told again by the next sweep
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotBegun(match, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue could not be compared with what is stored, and goes on: {Reason}")]
    private partial void LogNotCompared(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Match {Match} did not begin and is told again: {Reason}")]
    private partial void LogNotBegun(MatchId match, string reason);
}
