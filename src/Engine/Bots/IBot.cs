namespace Infon.Engine.Bots;

/// <summary>A program that plays: called once a tick, acts through the <see cref="Controls"/> it was loaded with.</summary>
/// <remarks>Nothing it does may throw, block or run longer than its terms allow.</remarks>
public interface IBot : IDisposable
{
    /// <summary>What the bot used so far.</summary>
    BotUsage Usage { get; }

    /// <summary>Plays one tick: <paramref name="events"/> is what happened since the last one.</summary>
    void Think(ReadOnlySpan<BotEvent> events);

    /// <summary>Takes something that came from outside between two ticks; it runs on a budget of its own.</summary>
    void Receive(BotInput input);
}

/// <summary>Makes bots from programs; the engine itself knows no language.</summary>
public interface IBotLoader
{
    /// <summary>Loads a program for a player. A program that cannot be loaded gives a bot that does nothing and says why in the log.</summary>
    IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log);
}

/// <summary>What a bot used.</summary>
/// <param name="Instructions">Instructions of the last tick, whatever they were spent on.</param>
/// <param name="InstructionsTotal">Instructions since it was loaded.</param>
/// <param name="MemoryBytes">Memory in use now.</param>
/// <param name="MemoryPeakBytes">The most memory it ever used.</param>
/// <param name="Faults">Errors that escaped its code.</param>
/// <param name="StoppedAfter">Instructions into the last tick after which a wall clock had to stop it, which no replay can know by itself; 0 = it was not.</param>
public readonly record struct BotUsage(
    int Instructions, long InstructionsTotal, int MemoryBytes, int MemoryPeakBytes, int Faults, int StoppedAfter);

/// <summary>What a bot may use, and the seed of its random numbers.</summary>
/// <param name="InstructionsPerTick">The budget of a tick.</param>
/// <param name="MemoryBytes">The limit of its memory.</param>
/// <param name="Seed">The seed of its own random numbers.</param>
public readonly record struct BotTerms(int InstructionsPerTick, int MemoryBytes, ulong Seed);
