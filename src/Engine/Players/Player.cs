using Infon.Engine.Bots;

namespace Infon.Engine.Players;

/// <summary>One seat of a game and whoever sits on it.</summary>
public sealed class Player
{
    private BotEvent[] _events = new BotEvent[32];
    private int _eventCount;

    internal Player(int number) => Number = number;

    /// <summary>The number, 0 upwards; a seat that was left is given to the next who joins.</summary>
    public int Number { get; }

    /// <summary>Whether somebody sits here.</summary>
    public bool IsPresent { get; internal set; }

    /// <summary>What the player is called.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The team: its members are no enemies to each other. Who plays alone is a team of one, numbered like the player.</summary>
    public int Team { get; internal set; }

    /// <summary>Points, from -500 to 9999.</summary>
    public int Score { get; internal set; }

    /// <summary>Living creatures.</summary>
    public int CreatureCount { get; internal set; }

    /// <summary>Game time in milliseconds since which there is no creature: the last death, or joining.</summary>
    public int EmptySinceMs { get; internal set; }

    /// <summary>Instructions the bot used in the last tick.</summary>
    public int InstructionsUsed { get; internal set; }

    /// <summary>What the player did so far.</summary>
    public PlayerStatistics Statistics { get; internal set; } = new();

    /// <summary>What happened since the bot last thought, in order of occurrence.</summary>
    public ReadOnlySpan<BotEvent> Events => _events.AsSpan(0, _eventCount);

    internal void Tell(BotEvent happened)
    {
        if (_eventCount == _events.Length)
        {
            Array.Resize(ref _events, _events.Length * 2);
        }

        _events[_eventCount++] = happened;
    }

    internal void ForgetEvents() => _eventCount = 0;
}
