namespace Infon.Engine.Maps;

/// <summary>The kinds of match a map was made for.</summary>
[Flags]
public enum MapModes
{
    /// <summary>None in particular.</summary>
    None = 0,

    /// <summary>One against one.</summary>
    Duel = 1,

    /// <summary>Five, each against all others.</summary>
    Ffa5 = 2,

    /// <summary>Two pairs; the first two seats are one team, the last two the other.</summary>
    Team2v2 = 4,

    /// <summary>Public games and other crowds.</summary>
    Large = 8,
}
