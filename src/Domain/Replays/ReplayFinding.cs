namespace Infon.Domain.Replays;

/// <summary>What came of playing the replay of a match once more.</summary>
public enum ReplayFinding : byte
{
    /// <summary>Everything agrees: the world, and all bots give the recorded commands.</summary>
    Agrees = 0,

    /// <summary>Something differs.</summary>
    Differs = 1,

    /// <summary>It cannot be played here, such as by rules this program does not know.</summary>
    NotPlayable = 2,

    /// <summary>It was not played again: only some are.</summary>
    NotChosen = 3,
}
