using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;

namespace Infon.Engine.Tests.Maps.Text;

/// <summary>Small map files for tests.</summary>
internal static class MapText
{
    public const string Small = """
        name: Small
        players: 2
        symmetry: rotate-180
        food: * = 9000
        spawner: 4,2 radius 1 amount 60 every 1500ms from 10000ms
        map:
        #########
        #1..*...#
        #1.#.##.#
        #...H...#
        #.##.#.2#
        #...*..2#
        #########
        """;

    public static Map Read(string text)
    {
        var reading = MapParser.Parse(text, "test.map");
        reading.Problems.Where(problem => !problem.IsWarning).Should().BeEmpty();
        return reading.Map!;
    }

    public static string[] ProblemsOf(string text) =>
        [.. MapParser.Parse(text, "bad.map").Problems.Select(problem => problem.ToString())];
}
