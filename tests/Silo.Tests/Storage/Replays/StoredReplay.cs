using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Matches;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;

namespace Infon.Silo.Tests.Storage.Replays;

/// <summary>Stores ended matches whose replays are any bytes.</summary>
internal static class StoredReplay
{
    /// <summary>A match that ended at a moment; without a replay it was aborted.</summary>
    public static async Task<MatchId> Store(
        Database database, int number, DateTimeOffset endedAt, byte[] replay, MatchSeal? seal = null, ImmutableArray<ReadOnlyMemory<byte>> logs = default,
        bool isRated = true)
    {
        var (matches, id) = (new MatchStore(database), new MatchId(Id(number)));
        var plan = new MatchPlan(id, MatchFormat.Duel, MatchPace.Headless, isRated, "meadow", 5, 1, [], endedAt);
        await matches.Add(plan, null, []);
        var outcome = replay.Length > 0 ? new MatchOutcome(EndCause.Time, 10, 7, []) : null;
        await matches.End(new MatchEnding(
            new MatchRecord(plan, outcome is null ? MatchStatus.Aborted : MatchStatus.Completed) { EndedAt = endedAt, Outcome = outcome })
        {
            Replay = replay,
            Seal = seal,
            Logs = logs.IsDefault ? [] : logs,
        });
        return id;
    }

    /// <summary>An id.</summary>
    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
