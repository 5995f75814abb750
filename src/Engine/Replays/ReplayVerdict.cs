namespace Infon.Engine.Replays;

/// <summary>What came out of playing a replay once more.</summary>
public enum ReplayOutcome : byte
{
    /// <summary>Everything agrees.</summary>
    Agrees = 0,

    /// <summary>Something differs.</summary>
    Differs = 1,

    /// <summary>It could not be played here.</summary>
    NotPlayable = 2,
}

/// <summary>What the verifier found.</summary>
/// <param name="Outcome">Whether the replay is what its match was.</param>
/// <param name="Sentence">The same for people.</param>
/// <param name="Ticks">How many ticks were found to agree.</param>
/// <param name="Tick">The first tick that differs; null = none, or not in a tick.</param>
/// <param name="Player">The player whose command differs first; null = it is no command.</param>
/// <param name="Difference">What differs: the member with the recorded and the replayed value.</param>
public sealed record ReplayVerdict(
    ReplayOutcome Outcome, string Sentence, int Ticks, int? Tick = null, int? Player = null, string? Difference = null);
