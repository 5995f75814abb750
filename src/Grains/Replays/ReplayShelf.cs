using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Replays;
using Infon.Grains.Matches;

namespace Infon.Grains.Replays;

/// <summary>Finds replays wherever they are kept, also while they are being moved.</summary>
public sealed class ReplayShelf(IReplayStore replays, IReplayArchive archive, IMatchStore matches)
{
    private const int PartBytes = 1 << 20;

    /// <summary>What is known about the replay of a match that can be read.</summary>
    public async Task<Outcome<ReplayProof>> Find(MatchId match)
    {
        var found = await replays.Find(match);
        return found switch
        {
            { Place: ReplayPlace.Gone } => ReplayRefusals.Gone.Because(),
            { Place: ReplayPlace.Archive } when await archive.Read(match, found.Sha256, 0, 1) is null => ReplayRefusals.ArchiveAway.Because(),
            not null => found,
            null => (await matches.Find(match))?.Status switch
            {
                null => MatchRefusals.NotFound.Because(),
                MatchStatus.Queued or MatchStatus.Running => ReplayRefusals.NotEnded.Because(),
                _ => ReplayRefusals.None.Because(),
            },
        };
    }

    /// <summary>A part of a replay that was found.</summary>
    public async Task<Outcome<ReadOnlyMemory<byte>>> Read(MatchId match, ReplayProof found, int offset, int count)
    {
        // It may have been moved since it was found, but it is moved in one direction only.
        var part = found.Place == ReplayPlace.Database ? await replays.Read(match, offset, count) : default;
        if (!part.IsEmpty)
        {
            return part;
        }

        return await archive.Read(match, found.Sha256, offset, count) is { } archived ? archived : ReplayRefusals.ArchiveAway.Because();
    }

    /// <summary>The whole of a replay that was found.</summary>
    public async Task<Outcome<byte[]>> ReadAll(MatchId match, ReplayProof found)
    {
        var bytes = new byte[found.Bytes];
        for (var offset = 0; offset < bytes.Length;)
        {
            var part = await Read(match, found, offset, Math.Min(PartBytes, bytes.Length - offset));
            if (part.Refusal is { } refusal)
            {
                return refusal;
            }

            part.Value.CopyTo(bytes.AsMemory(offset));
            offset += part.Value.Length;
        }

        return bytes;
    }
}
