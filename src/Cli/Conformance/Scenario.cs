using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infon.Cli.Conformance;

/// <summary>One recorded game of the original server: how it was set up and what was done, as its <c>scenario.json</c> says.</summary>
internal sealed record Scenario
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Name { get; init; } = "";

    public required ScenarioMap Map { get; init; }

    public required int Players { get; init; }

    public required int Ticks { get; init; }

    /// <summary>Food there from the beginning: tile x, tile y, amount.</summary>
    public int[][] TileFood { get; init; } = [];

    /// <summary>Gifts of the level: tick, tile x, tile y, amount.</summary>
    public int[][] FoodSchedule { get; init; } = [];

    /// <summary>Where all creatures begin; none: the rules create nothing.</summary>
    public int[]? SpawnPoint { get; init; }

    /// <summary>Whether spawn points are those of the recorded inputs.</summary>
    public bool RandomSpawn { get; init; }

    public ScenarioCreature[] Creatures { get; init; } = [];

    public ScenarioAction[] Actions { get; init; } = [];

    /// <summary>Whether the folder has the programs of the players.</summary>
    public bool OwnBots { get; init; }

    /// <summary>The high-level API of each program: oo or state.</summary>
    public string[] Apis { get; init; } = [];

    /// <summary>Reads a scenario; throws <see cref="JsonException"/> with the place when the text is not one.</summary>
    public static Scenario Parse(string text)
    {
        var scenario = JsonSerializer.Deserialize<Scenario>(text, Json) ?? throw new JsonException("The file holds no scenario.");
        return scenario.Map is { Rows.Length: > 0, Koth.Length: 2 }
            ? scenario
            : throw new JsonException("The map needs rows, and a hill of two numbers (koth).");
    }
}

/// <summary>The tiles, row by row: <c>#</c> is solid; and the tile of the hill.</summary>
internal sealed record ScenarioMap(string[] Rows, int[] Koth);

/// <summary>A creature that is there from the beginning.</summary>
internal sealed record ScenarioCreature(int Player, int Type, int X, int Y, int? Health = null, int Food = 0);

/// <summary>A call of the low-level API by a player's program.</summary>
internal sealed record ScenarioAction(int Tick, int Player, string Call, JsonElement[] Args)
{
    /// <summary>The arguments as the recording writes them.</summary>
    [JsonIgnore]
    public string ArgsText => string.Join(' ', Args.Select(arg => arg.ToString()));
}
