using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Matches;

/// <summary>How matches are played; bound from <c>Infon:Matches</c>.</summary>
public sealed record MatchesOptions
{
    /// <summary>How many threads play headless matches and catch up live ones; 0 = one for every processor but one. Default 0.</summary>
    [Range(0, 256)]
    public int Threads { get; init; }

    /// <summary>From one tick of a live match to the next. Default 100.</summary>
    [Range(1, 1000)]
    public int TickMilliseconds { get; init; } = 100;

    /// <summary>How many ticks a live match that is late plays before others have their turn. Default 10.</summary>
    [Range(1, 1000)]
    public int CatchUpTicksMax { get; init; } = 10;

    /// <summary>A live match that is so many ticks late catches up on the threads of headless matches. Default 100.</summary>
    [Range(1, 100_000)]
    public int LateTicksMax { get; init; } = 100;

    /// <summary>How many of the last frames a live match keeps for those who missed some. Default 128.</summary>
    [Range(100, 10_000)]
    public int FramesKept { get; init; } = 128;

    /// <summary>For how many seconds a node of the front end gets frames without asking again. Default 6.</summary>
    [Range(1, 600)]
    public int LeaseSeconds { get; init; } = 6;

    /// <summary>How often a match is begun: once, and again after a failure that was not its bots'. Default 2.</summary>
    [Range(1, 100)]
    public int AttemptsMax { get; init; } = 2;

    /// <summary>How often in a row a match is taken up again after the process that played it was gone; beyond that it is taken for the cause, and
    /// aborted. Default 10.</summary>
    [Range(1, 1000)]
    public int ResumesMax { get; init; } = 10;

    /// <summary>How many inputs of one user a match takes at once; they are had back one a second. Default 10.</summary>
    [Range(1, 1000)]
    public int InputsMax { get; init; } = 10;

    /// <summary>How many bytes of code and lines a match takes in all. Default 4194304.</summary>
    [Range(0, 1 << 28)]
    public int InputBytesMax { get; init; } = 4 << 20;

    /// <summary>From one tick of a live match to the next.</summary>
    internal TimeSpan Tick => TimeSpan.FromMilliseconds(TickMilliseconds);
}
