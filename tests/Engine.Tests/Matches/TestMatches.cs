using System.Collections.Immutable;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Matches;

/// <summary>Matches of scripted bots in a small room.</summary>
internal static class TestMatches
{
    public static TestArena Room { get; } = TestArena.Drawn(
        "############",
        "#a........b#",
        "#....H.....#",
        "#...95.....#",
        "#c........d#",
        "############");

    /// <summary>Options under which a dead player stays dead.</summary>
    public static GameOptions NoRespawn { get; } = new() { RespawnDelayMs = null };

    public static MatchSpec Spec(MatchMode mode, params Entrant[] entrants) => new()
    {
        Mode = mode,
        Arena = Room,
        Seed = 7,
        Entrants = [.. entrants],
    };

    public static Match Begin(this ScriptedBots bots, MatchSpec spec, params MatchInput[] inputs) => new(spec, bots, inputs, keepLogs: false);

    /// <summary>Plays some ticks, or fewer when the match ends.</summary>
    public static Match Play(this Match match, int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            match.Step();
        }

        return match;
    }

    /// <summary>Gives a player points by births in its name, as none of the rules would.</summary>
    public static void GivePoints(this Match match, int player, int points) =>
        match.Game.Scores.Change(player, points, Infon.Engine.Players.ScoreReason.King);

    /// <summary>A script that kills all own creatures in a tick, counted from 1.</summary>
    public static BotScript DieIn(int tick) => (controls, _) =>
    {
        if (controls.Game.TickNumber + 1 == tick)
        {
            ForEachOwn(controls, id => controls.Execute(new Command(CommandKind.Suicide, id)));
        }
    };

    public static void ForEachOwn(Controls controls, Action<int> act)
    {
        var creatures = controls.Game.Creatures;
        for (var slot = 0; slot < creatures.SlotEnd; slot++)
        {
            if (creatures[slot].Lives && creatures[slot].Player == controls.Player)
            {
                act(creatures[slot].Id);
            }
        }
    }

    public static ImmutableArray<int> PlacesByPlayer(this MatchResult result) =>
        [.. result.Standings.OrderBy(standing => standing.Player).Select(standing => standing.Placement)];
}
