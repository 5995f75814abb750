using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;

namespace Infon.Grains.Bots.Trials;

/// <summary>The small map of trials: some of everything that a bot can meet, and quickly set up.</summary>
internal static class TrialMap
{
    private const string Text = """
        name: Proving ground
        players: 2
        food: * = 5000
        spawner: 10,3 radius 1 amount 60 every 1000ms from 0ms
        map:
        ####################
        #111....*..........#
        #111..........##...#
        #111....#...*.##...#
        #.....*.#.H.......*#
        #..##...#.......222#
        #..##...*.......222#
        #...............222#
        ####################
        """;

    /// <summary>The place; every match opens a fresh one.</summary>
    public static Map Arena { get; } = MapParser.Parse(Text, "proving-ground.map").Map
        ?? throw new InvalidOperationException("The map of trials is not right.");
}
