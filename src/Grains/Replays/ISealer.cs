using Infon.Domain.Matches;
using Infon.Domain.Replays;

namespace Infon.Grains.Replays;

/// <summary>Signs what matches came to.</summary>
public interface ISealer
{
    /// <summary>Signs a match that has ended; null = it cannot at present, and the match goes without.</summary>
    /// <param name="plan">What was decided before the match began.</param>
    /// <param name="replay">Its whole replay.</param>
    Task<MatchSeal?> Seal(MatchPlan plan, ReadOnlyMemory<byte> replay);
}
