using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Ratings.Fits;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Ratings;

/// <summary>Rates what has ended and was not rated, in the order of the ends. Of its own it has only a copy of the rows.</summary>
public sealed partial class RatingGrain(
    IRatingStore store, IFitStore fits, EloOptions elo, FitOptions fitting, RatingOptions options, RatingMeters meters, TimeProvider time,
    ILogger<RatingGrain> log) : Grain, IRatingGrain
{
    private const int BatchMax = 200;

    private IGrainTimer? _timer;
    private bool _isWaiting;
    private LadderRun? _ladder;
    private OfficialRank? _rank;
    private Task _fit = Task.CompletedTask;

    private RatedFormat Format => (RatedFormat)this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public Task Take(MatchId match)
    {
        if (!_isWaiting)
        {
            _isWaiting = true;
            _timer ??= this.RegisterGrainTimer(
                _ => RateAll(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
            _timer.Change(TimeSpan.FromMilliseconds(options.BatchMs), Timeout.InfiniteTimeSpan);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Sweep() => RateAll();

    private async Task RateAll()
    {
        _isWaiting = false;
        for (var isMore = true; isMore;)
        {
            try
            {
                isMore = await RateSome();
            }
            catch
            {
                // Memory may be ahead of the rows, or behind them when a commit has happened whose answer was lost.
                _ladder = null;
                throw;
            }
        }

        await GrainFactory.GetGrain<ILadderGrain>((long)Format).Refresh();
        if (_fit.IsCompleted)
        {
            var rank = _rank ??= new OfficialRank(Format, store, fits, fitting, options, time, log);
            _fit = Task.Run(() => Refit(rank));
        }
    }

    private async Task Refit(OfficialRank rank)
    {
        try
        {
            if (await rank.RefitIfDue() is { } fit)
            {
                meters.Count(fit);
            }
        }
        catch (Exception failure)
        {
            LogNotFitted(failure, rank.Format);
        }
    }

    /// <summary>Rates a batch; whether there may be more.</summary>
    private async Task<bool> RateSome()
    {
        var matches = await store.Unrated(Format, BatchMax);
        if (matches.IsEmpty)
        {
            return false;
        }

        var ladder = _ladder ??= new LadderRun(elo, await store.Load(Format));
        var before = ladder.Head;
        var taken = ImmutableArray.CreateBuilder<TakenMatch>(matches.Length);
        foreach (var match in matches)
        {
            taken.Add(await Take(ladder, match));
        }

        var batch = new RatingBatch(Format, before, ladder.Head, taken.MoveToImmutable(), ladder.Changed(), time.GetUtcNow());
        if (!await store.Write(batch))
        {
            LogOvertaken(Format);
            _ladder = null;
            return true;
        }

        meters.Count(batch);
        return matches.Length == BatchMax;
    }

    private async Task<TakenMatch> Take(LadderRun ladder, FinishedMatch match)
    {
        foreach (var stranger in ladder.Strangers(match.Match).ToList())
        {
            ladder.Learn(stranger, await store.AncestorsOf(stranger));
        }

        return ladder.Take(match);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Official ratings of {Format} were not computed.")]
    private partial void LogNotFitted(Exception failure, RatedFormat format);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody else has written ratings of {Format}; they are read again.")]
    private partial void LogOvertaken(RatedFormat format);
}
