using System.Collections.Immutable;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings;

namespace Infon.Silo.Tests.Storage.Ratings;

/// <summary>A store that fails often: before it writes, and after it has written.</summary>
internal sealed class FaultyRatingStore(IRatingStore store) : IRatingStore
{
    private int _writes;

    public bool IsHealed { get; set; }

    public Task<StoredLadder> Load(RatedFormat format) => store.Load(format);

    public Task<ImmutableArray<FinishedMatch>> Unrated(RatedFormat format, int count) => store.Unrated(format, Math.Min(count, 3));

    public Task<ImmutableArray<FinishedMatch>> Rated(RatedFormat format, long after, int count) => store.Rated(format, after, count);

    public Task<ImmutableArray<EntrantId>> AncestorsOf(EntrantId entrant) => store.AncestorsOf(entrant);

    public async Task<bool> Write(RatingBatch batch)
    {
        var turn = IsHealed ? 0 : ++_writes % 3;
        if (turn == 1)
        {
            throw new StorageOutageException("Away before the write.", new IOException());
        }

        var isWritten = await store.Write(batch);
        return turn != 2 ? isWritten : throw new StorageOutageException("Away after the write.", new IOException());
    }
}
