using Infon.Domain.Matches;
using Infon.Domain.Replays;

namespace Infon.Grains.Replays;

/// <summary>Where replays and logs are read. They are written when their match ends, see <see cref="Matches.MatchEnding"/>.</summary>
public interface IReplayStore
{
    /// <summary>What is known about the replay of a match; null = it has none.</summary>
    Task<ReplayProof?> Find(MatchId match);

    /// <summary>A part of a replay that is in the database; empty = it is not there any more, or nothing is at that offset.</summary>
    Task<ReadOnlyMemory<byte>> Read(MatchId match, int offset, int count);

    /// <summary>A part of the log of a seat as <see cref="BotLogText"/> packs it, and how long all of it is; 0 = the bot said nothing.</summary>
    Task<(ReadOnlyMemory<byte> Part, int Total)> ReadLog(MatchId match, int seat, int offset, int count);
}
