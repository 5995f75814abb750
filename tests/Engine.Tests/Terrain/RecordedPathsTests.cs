using System.Globalization;
using System.Text.Json;
using Infon.Engine.Terrain;
using Infon.TestKit;

namespace Infon.Engine.Tests.Terrain;

/// <summary>The ways of the original server, found again.</summary>
public sealed class RecordedPathsTests
{
    private const string Flyer = "2";

    public static TheoryData<string> TracesWithPaths => [.. GoldenFiles.TracesWith("paths.csv")];

    [Theory]
    [MemberData(nameof(TracesWithPaths))]
    public void Ground_creatures_take_the_recorded_waypoints(string trace)
    {
        var world = WorldDrawing.Of(RowsOf(trace));
        var types = TypesOf(trace);
        var way = new Waypoints();

        foreach (var row in Rows(trace, "paths.csv").Where(row => TypeOf(row, types) != Flyer))
        {
            var nodes = Array.ConvertAll(row[4].Split(' '), Number);

            var found = world.Paths.TryFind(Number(row[2]), Number(row[3]), nodes[^2], nodes[^1], way);

            found.Should().BeTrue("of {0}", string.Join(',', row));
            way.Coordinates.ToArray().Should().Equal(nodes, "of {0}", string.Join(',', row));
        }
    }

    [Fact]
    public void The_traces_hold_hundreds_of_ways_of_ground_creatures()
    {
        var ways = GoldenFiles.TracesWith("paths.csv").Sum(trace =>
        {
            var types = TypesOf(trace);
            return Rows(trace, "paths.csv").Count(row => TypeOf(row, types) != Flyer);
        });

        ways.Should().BeGreaterThan(300);
    }

    [Theory]
    [InlineData(1152, 896)]
    [InlineData(10, 10)]
    [InlineData(-5, 300)]
    [InlineData(100000, 300)]
    [InlineData(3456, 1408)]
    public void A_destination_the_original_refused_is_refused(int x, int y)
    {
        var world = WorldDrawing.Of(RowsOf("walk-walls"));
        var way = new Waypoints();
        way.Add(7, 8);

        var found = world.Paths.TryFind(384, 384, x, y, way);

        found.Should().BeFalse();
        way.Coordinates.ToArray().Should().Equal(7, 8);
    }

    private static string[] RowsOf(string trace)
    {
        using var scenario = JsonDocument.Parse(File.ReadAllText(GoldenFiles.PathOf("traces", trace, "scenario.json")));
        return [.. scenario.RootElement.GetProperty("map").GetProperty("rows").EnumerateArray().Select(row => row.GetString()!)];
    }

    /// <summary>The type of each creature after each tick.</summary>
    private static Dictionary<(int Tick, int Id), string> TypesOf(string trace) =>
        Rows(trace, "creatures.csv").ToDictionary(row => (Number(row[0]), Number(row[1])), row => row[4]);

    /// <summary>The type in which a creature chose its way: that of the tick before, or of the same tick if it was just born.</summary>
    private static string TypeOf(string[] path, Dictionary<(int Tick, int Id), string> types)
    {
        int tick = Number(path[0]), id = Number(path[1]);
        return types.TryGetValue((tick - 1, id), out var before) ? before : types[(tick, id)];
    }

    private static IEnumerable<string[]> Rows(string trace, string file) =>
        File.ReadLines(GoldenFiles.PathOf("traces", trace, file)).Skip(1).Select(line => line.Split(','));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
