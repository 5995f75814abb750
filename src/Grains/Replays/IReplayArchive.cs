using Infon.Domain.Matches;

namespace Infon.Grains.Replays;

/// <summary>Where old replays are kept, which is cheaper than the database.</summary>
public interface IReplayArchive
{
    /// <summary>Whether there is one.</summary>
    bool IsThere { get; }

    /// <summary>Keeps a replay; durable when the task completes. Keeping the same again does no harm.</summary>
    Task Keep(MatchId match, ReadOnlyMemory<byte> replay);

    /// <summary>A part of a replay; null = it is not there, or is not what was kept.</summary>
    /// <param name="match">Of which match.</param>
    /// <param name="sha256">What the whole replay must be.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="count">How many bytes it has at most.</param>
    Task<ReadOnlyMemory<byte>?> Read(MatchId match, string sha256, int offset, int count);

    /// <summary>Deletes a replay; that it is not there is fine.</summary>
    Task Forget(MatchId match);
}
