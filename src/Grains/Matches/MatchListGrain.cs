using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Infon.Grains.Matches;

/// <summary>Reads matches from the store, so that those that have ended take no memory.</summary>
[StatelessWorker]
public sealed class MatchListGrain(
    IMatchStore store, IMatchIndex index, IRatingHistory history, IOptions<MatchesOptions> options, TimeProvider time) : Grain, IMatchListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<MatchView>> Get(Caller caller, MatchId match) => await store.Find(match) switch
    {
        null => MatchRefusals.NotFound.Because(),
        { Status: MatchStatus.Queued } record =>
            new MatchView(record, null, []) { Queue = await GrainFactory.GetGrain<IQueueGrain>(0).PositionOf(match) },
        { Status: MatchStatus.Running } => await GrainFactory.GetGrain<IMatchGrain>(match.Value).Get(caller),
        var record => new MatchView(record, null, await ChangesOf(record)),
    };

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<MatchView>>> List(Caller caller, MatchSearch search, PageRequest page)
    {
        var (records, total) = await index.Search(search, page);
        var viewers = await ViewersOf(records);
        var views = ImmutableArray.CreateBuilder<MatchView>(records.Length);
        foreach (var record in records)
        {
            views.Add(new MatchView(record, TickOf(record), await ChangesOf(record)) { Viewers = viewers.GetValueOrDefault(record.Plan.Id) });
        }

        return new PageOf<MatchView>(views.MoveToImmutable(), page.Page, page.Limit, total);
    }

    private Task<ImmutableArray<Domain.Ratings.RatingStep>> ChangesOf(MatchRecord record) => record.RatedAt is null
        ? Task.FromResult(ImmutableArray<Domain.Ratings.RatingStep>.Empty)
        : history.ChangesOf(record.Plan.Id);

    private int? TickOf(MatchRecord record) => record is { Status: MatchStatus.Running, Plan.Pace: MatchPace.Live, StartedAt: { } startedAt }
        ? new LiveClock(startedAt, options.Value.Tick).TickAt(time.GetUtcNow())
        : null;

    private async Task<Dictionary<MatchId, int>> ViewersOf(ImmutableArray<MatchRecord> records)
    {
        ImmutableArray<MatchId> live =
        [
            .. records.Where(record => record is { Status: MatchStatus.Running, Plan.Pace: MatchPace.Live }).Select(record => record.Plan.Id),
        ];
        return live.IsEmpty
            ? []
            : live.Zip(await GrainFactory.GetGrain<IAudienceGrain>(0).ViewersOf(live)).ToDictionary(entry => entry.First, entry => entry.Second);
    }
}
