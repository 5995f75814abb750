using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings;
using Infon.Grains.Replays;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Infon.Grains.Matches;

/// <summary>Reads matches from the store, so that those that have ended take no memory.</summary>
[StatelessWorker]
public sealed class MatchListGrain(
    IMatchStore store, IMatchIndex index, IRatingHistory history, IReplayStore replays, IOptions<MatchesOptions> options, TimeProvider time) : Grain, IMatchListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<MatchView>> Get(Caller caller, MatchId match) => await store.Find(match) switch
    {
        null => MatchRefusals.NotFound.Because(),
        { Status: MatchStatus.Queued } record =>
            new MatchView(record, null, []) { Queue = await GrainFactory.GetGrain<IQueueGrain>(0).PositionOf(match) },
        { Status: MatchStatus.Running } => await GrainFactory.GetGrain<IMatchGrain>(match.Value).Get(caller),
        var record => new MatchView(record, null, record.RatedAt is null ? [] : await history.ChangesOf(match)) { Proof = await replays.Find(match) },
    };

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<MatchView>>> List(Caller caller, MatchSearch search, PageRequest page)
    {
        var (records, total) = await index.Search(search, page);
        var viewers = await ViewersOf(records);
        var changes = (await history.ChangesOf([.. records.Where(record => record.RatedAt is not null).Select(record => record.Plan.Id)]))
            .ToLookup(step => step.Match);
        var views = records.Select(record => new MatchView(record, TickOf(record), [.. changes[record.Plan.Id]])
        {
            Viewers = viewers.GetValueOrDefault(record.Plan.Id),
        });
        return new PageOf<MatchView>([.. views], page.Page, page.Limit, total);
    }

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
