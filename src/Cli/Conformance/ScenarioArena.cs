using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Terrain;

namespace Infon.Cli.Conformance;

/// <summary>The ground of a scenario, with its food and its spawn points as they were recorded.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="spawns">Recorded spawn points in order: tick, player, x, y.</param>
internal sealed class ScenarioArena(Scenario scenario, IReadOnlyList<(int Tick, int Player, int X, int Y)> spawns) : IArena, ILevel
{
    private int _nextSpawn;

    public string Name => scenario.Name;

    public string Text => string.Join('\n', scenario.Map.Rows);

    public (World World, ILevel Level) Open(ulong seed)
    {
        var rows = scenario.Map.Rows;
        return (new World(rows[0].Length, rows.Length, scenario.Map.Koth[0], scenario.Map.Koth[1]), this);
    }

    public void Begin(Game game)
    {
        for (var y = 0; y < scenario.Map.Rows.Length; y++)
        {
            for (var x = 0; x < scenario.Map.Rows[y].Length; x++)
            {
                if (scenario.Map.Rows[y][x] != '#')
                {
                    game.World.Dig(x, y);
                }
            }
        }

        foreach (var food in scenario.TileFood)
        {
            game.World.AddFood(food[0], food[1], food[2]);
        }
    }

    public void Tick(Game game)
    {
        // The level is also asked once before the first tick; gifts of tick 1 come with tick 1.
        if (game.Seats[0].IsPresent)
        {
            foreach (var gift in scenario.FoodSchedule)
            {
                if (gift[0] == game.TickNumber + 1)
                {
                    game.World.AddFood(gift[1], gift[2], gift[3]);
                }
            }
        }
    }

    public bool TrySpawnPoint(Game game, int player, out int x, out int y)
    {
        (x, y) = (0, 0);
        if (scenario.SpawnPoint is { } point)
        {
            (x, y) = (point[0], point[1]);
            return true;
        }

        // Before the first tick the recording says 0, in a tick its number: both lie at most one after the ticks that are over.
        if (_nextSpawn >= spawns.Count || spawns[_nextSpawn].Player != player || spawns[_nextSpawn].Tick > game.TickNumber + 1)
        {
            return false;
        }

        (_, _, x, y) = spawns[_nextSpawn++];
        return true;
    }

    public ulong StateHash() => (ulong)_nextSpawn;
}
