using System.Collections.Immutable;
using Infon.Engine.Bots;
using Infon.Engine.Options;

namespace Infon.Engine.Matches;

/// <summary>One who takes part.</summary>
/// <param name="Name">What the player is called.</param>
/// <param name="Program">The program that plays.</param>
/// <param name="Team">The team; null = as the mode has it.</param>
public sealed record Entrant(string Name, BotProgram Program, int? Team = null)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 64;
}

/// <summary>Everything that decides a match beside what reaches it from outside while it runs.</summary>
public sealed record MatchSpec
{
    /// <summary>The rules it is played by.</summary>
    public int RulesVersion { get; init; } = Matches.RulesVersion.Current;

    /// <summary>The kind of match.</summary>
    public required MatchMode Mode { get; init; }

    /// <summary>Where it is played.</summary>
    public required IArena Arena { get; init; }

    /// <summary>What all its luck comes from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Who takes part from the beginning; the first is player 0.</summary>
    public ImmutableArray<Entrant> Entrants { get; init; } = [];

    /// <summary>The numbers of the game. Default: those of the original.</summary>
    public GameOptions Options { get; init; } = new();

    /// <summary>The tick after which it ends; null = as the mode has it.</summary>
    public int? TicksMax { get; init; }

    /// <summary>The score that ends it; null = as the mode has it.</summary>
    public int? ScoreLimit { get; init; }

    /// <summary>Whether teams rather than players win.</summary>
    public bool IsInTeams => Mode.TeamSize > 1 || Entrants.Any(entrant => entrant.Team is not null);

    /// <summary>The team of one who takes part from the beginning.</summary>
    internal int TeamOf(int player) => Entrants[player].Team ?? player / Mode.TeamSize;

    /// <summary>What is wrong with this specification, in sentences; empty = nothing.</summary>
    public IEnumerable<string> Problems()
    {
        if (RulesVersion != Matches.RulesVersion.Current)
        {
            yield return $"This engine plays rules version {Matches.RulesVersion.Current}, the match asks for version {RulesVersion}.";
        }

        if (Entrants.Length < Mode.PlayersMin || Entrants.Length > Mode.PlayersMax)
        {
            yield return Mode.PlayersMin == Mode.PlayersMax
                ? $"Mode {Mode.Name} is for {Mode.PlayersMin} bots; there are {Entrants.Length}."
                : $"Mode {Mode.Name} is for {Mode.PlayersMin} to {Mode.PlayersMax} bots; there are {Entrants.Length}.";
        }

        if (Entrants.Length > Options.Limits.Players)
        {
            yield return $"The limits of this match allow {Options.Limits.Players} players; there are {Entrants.Length}.";
        }

        if (Entrants.Any(entrant => entrant.Team is not null) && Entrants.Any(entrant => entrant.Team is null))
        {
            yield return "Either every bot is in a team or none is.";
        }

        if (Entrants.Any(entrant => entrant.Team < 0 || entrant.Team >= Options.Limits.Players))
        {
            yield return $"Teams are numbered from 0 to {Options.Limits.Players - 1}.";
        }

        if (Entrants.FirstOrDefault(entrant => entrant.Name.Length is 0 or > Entrant.NameLengthMax) is { } misnamed)
        {
            yield return $"A name has 1 to {Entrant.NameLengthMax} characters; '{misnamed.Name[..Math.Min(misnamed.Name.Length, 20)]}' has {misnamed.Name.Length}.";
        }

        if (TicksMax is <= 0)
        {
            yield return $"A match lasts at least one tick, not {TicksMax}.";
        }

        if (ScoreLimit is <= 0)
        {
            yield return $"A score limit is at least one point, not {ScoreLimit}.";
        }
    }
}
