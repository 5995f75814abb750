using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Players;
using Infon.Engine.Terrain;

namespace Infon.Cli.Conformance;

/// <summary>Writes down a match in the tables of a recording.</summary>
/// <param name="match">The match.</param>
/// <param name="stands">Where the creatures stood when the players thought, by id.</param>
internal sealed class Trace(Match match, IReadOnlyDictionary<int, Creature> stands)
{
    private readonly Dictionary<string, List<string>> _tables = Recording.Names.ToDictionary(name => name, _ => new List<string>());
    private readonly int[] _food = new int[match.Game.World.Width * match.Game.World.Height];
    private readonly int[] _linesSeen = new int[match.Game.Seats.Length];
    private readonly Waypoints _way = new();

    private Game Game => match.Game;

    public IReadOnlyList<string> Rows(string table) => _tables[table];

    /// <summary>Writes what a tick did: events, calls, and the state after it. Tick 0 is what was there before the first.</summary>
    public void Write(int tick)
    {
        WriteEvents(tick);
        WriteFood(tick);
        WritePrints(tick);
        if (tick > 0)
        {
            WriteCommands(tick);
            WriteCreatures(tick);
            WritePlayers(tick);
        }
    }

    /// <summary>Adds the results of a player's calls in the order of the actions.</summary>
    public void WriteCall(int tick, ScenarioAction action, string result)
    {
        var at = result.IndexOf(',', StringComparison.Ordinal);
        var (status, words) = (result[..at], result[(at + 1)..]);
        Add("calls.csv", $"{tick},{action.Player},{action.Call},{action.ArgsText},{status},{(status == "ok" ? words : ErrorCodes.Of(words))}");
    }

    /// <summary>The lines a player printed in this tick that were not looked at yet.</summary>
    public IEnumerable<BotLogLine> NewLines(int player)
    {
        var lines = match.LogOf(player)!.Lines;
        while (_linesSeen[player] < lines.Count)
        {
            yield return lines[_linesSeen[player]++];
        }
    }

    private void Add(string table, string row) => _tables[table].Add(row);

    private void WriteEvents(int tick)
    {
        foreach (var happened in Game.Journal.Events)
        {
            var (table, row) = happened.Kind switch
            {
                TickEventKind.Joined => ("vm_events.csv", $"PLAYER_CREATED,{happened.Player},-1"),
                TickEventKind.Spawned => ("vm_events.csv", $"SPAWNED,{happened.Creature},{happened.Other}"),
                TickEventKind.Killed => ("vm_events.csv", $"KILLED,{happened.Creature},{happened.Other}"),
                TickEventKind.Attacked => ("vm_events.csv", $"ATTACKED,{happened.Creature},{happened.Other}"),
                TickEventKind.Scored => ("score_events.csv", $"{happened.Amount},{happened.Total},{Code(happened.Reason)}"),
                _ => ("", ""),
            };
            if (row.Length > 0)
            {
                Add(table, $"{tick},{happened.Player},{row}");
            }
        }
    }

    private void WriteFood(int tick)
    {
        for (var index = 0; index < _food.Length; index++)
        {
            var (x, y) = (index % Game.World.Width, index / Game.World.Width);
            if (Game.World.FoodAt(x, y) != _food[index])
            {
                _food[index] = Game.World.FoodAt(x, y);
                Add("tile_food.csv", $"{tick},{x},{y},{_food[index]}");
            }
        }
    }

    private void WritePrints(int tick)
    {
        foreach (var player in Game.Seats)
        {
            if (!player.IsPresent)
            {
                continue;
            }

            foreach (var line in NewLines(player.Number).Where(line => line.Kind == BotLogKind.Print))
            {
                Add("prints.csv", $"{tick},{player.Number},{line.Text}");
            }
        }
    }

    private void WriteCommands(int tick)
    {
        foreach (var (player, command, reply, _) in match.Commands.Entries)
        {
            var done = reply == CommandReply.Done;
            if (command.Kind == CommandKind.SetPath && done && stands.TryGetValue(command.CreatureId, out var stood))
            {
                Add("paths.csv", $"{tick},{stood.Id},{stood.X},{stood.Y},{Way(stood, command)}");
            }

            if (RecordedInput.NameOf(command.Kind) is { } name && reply is CommandReply.Done or CommandReply.Refused)
            {
                Add(Recording.Inputs, RecordedInput.Row(tick, player, name, command, done));
            }
        }
    }

    private string Way(in Creature stood, in Command command)
    {
        _way.Clear();
        if (stood.Type == CreatureType.Flyer)
        {
            _way.Add(command.A, command.B);
        }
        else
        {
            Game.World.Paths.TryFind(stood.X, stood.Y, command.A, command.B, _way);
        }

        return string.Join(' ', _way.Coordinates.ToArray());
    }

    private void WriteCreatures(int tick)
    {
        for (var slot = 0; slot < Game.Creatures.SlotEnd; slot++)
        {
            var c = Game.Creatures[slot];
            if (c.Lives)
            {
                Add("creatures.csv", $"{tick},{c.Id},{slot},{c.Player},{(int)c.Type},{(int)c.State},{c.X},{c.Y},{c.Health},{c.Food},"
                    + $"{(int)c.ConvertType},{c.ConvertFood},{c.SpawnFood},{c.Target},{Game.Creatures.PathOf(slot).Count}");
            }
        }
    }

    private void WritePlayers(int tick)
    {
        foreach (var player in Game.Seats)
        {
            if (player.IsPresent)
            {
                Add("players.csv", $"{tick},{player.Number},{player.Score},{player.CreatureCount},{(Game.King == player.Number ? 1 : 0)}");
            }
        }
    }

    private static string Code(ScoreReason reason) => reason switch
    {
        ScoreReason.Spawned => "spawned",
        ScoreReason.Suicide => "suicide",
        ScoreReason.Died => "died",
        ScoreReason.LostRunner => "lost-runner",
        ScoreReason.LostFatty => "lost-fatty",
        ScoreReason.LostFlyer => "lost-flyer",
        ScoreReason.KilledRunner => "killed-runner",
        ScoreReason.KilledFatty => "killed-fatty",
        ScoreReason.KilledFlyer => "killed-flyer",
        _ => "king",
    };
}
