using Infon.Engine.Bots;

namespace Infon.Engine.Matches;

/// <summary>What kind of thing reaches a match from outside.</summary>
public enum MatchInputKind : byte
{
    /// <summary>Something for a player's bot.</summary>
    Bot = 0,

    /// <summary>A new entrant.</summary>
    Join = 1,

    /// <summary>A player goes.</summary>
    Leave = 2,

    /// <summary>The match is broken off.</summary>
    Abort = 3,
}

/// <summary>Something that reached a match from outside; with the specification, the list of these reproduces the match exactly.</summary>
/// <param name="Tick">The tick at whose end it took effect; 0 = before the first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Player">The player it is about; for a new entrant the number it got.</param>
/// <param name="Bot">What the bot gets.</param>
/// <param name="Entrant">Who joins.</param>
public sealed record MatchInput(int Tick, MatchInputKind Kind, int Player = -1, BotInput? Bot = null, Entrant? Entrant = null);
