using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.Engine.Terrain;

namespace Infon.TestKit;

/// <summary>A place drawn in ASCII, without any luck in it.</summary>
/// <remarks>
/// <c>#</c> solid, <c>.</c> plain, <c>H</c> the hill on plain ground, <c>1</c> to <c>9</c> plain with so many thousand food (9 = 9999),
/// <c>a</c> to <c>h</c> plain where creatures of player 0 to 7 begin, <c>*</c> plain where everybody's begin. The tiles are dug row by row.
/// Without a spawn point nobody gets creatures from the rules.
/// </remarks>
public sealed class TestArena : IArena
{
    private readonly string[] _rows;
    private readonly List<(int Tick, int X, int Y, int Amount)> _gifts = [];

    private TestArena(string[] rows) => _rows = rows;

    /// <inheritdoc/>
    public string Name => "drawn";

    /// <inheritdoc/>
    public string Text => string.Join('\n', _rows);

    /// <summary>The place that looks like this.</summary>
    public static TestArena Drawn(params string[] rows) => new(rows);

    /// <summary>A walled place, all walkable, with the hill in the upper left corner.</summary>
    public static TestArena Room(int width, int height)
    {
        var wall = new string('#', width);
        var floor = $"#{new string('.', width - 2)}#";
        return new([wall, $"#H{floor[2..]}", .. Enumerable.Repeat(floor, height - 3), wall]);
    }

    /// <summary>Adds food that is given in a tick, counted from 1.</summary>
    public TestArena WithGift(int tick, int x, int y, int amount)
    {
        _gifts.Add((tick, x, y, amount));
        return this;
    }

    /// <summary>A game here that has <paramref name="players"/> players, each in a team of one.</summary>
    public Game Begin(int players = 0, GameOptions? options = null)
    {
        var (world, level) = Open(seed: 0);
        var game = new Game(world, options ?? new GameOptions(), level);
        for (var player = 0; player < players; player++)
        {
            game.Join($"player{player}");
        }

        return game;
    }

    /// <inheritdoc/>
    public (World World, ILevel Level) Open(ulong seed)
    {
        var (hillX, hillY) = Find('H') ?? (0, 0);
        return (new World(_rows[0].Length, _rows.Length, hillX, hillY), new Level(this));
    }

    private (int X, int Y)? Find(char mark)
    {
        for (var y = 0; y < _rows.Length; y++)
        {
            if (_rows[y].IndexOf(mark, StringComparison.Ordinal) is >= 0 and var x)
            {
                return (x, y);
            }
        }

        return null;
    }

    private sealed class Level(TestArena arena) : ILevel
    {
        public void Begin(Game game)
        {
            for (var y = 0; y < arena._rows.Length; y++)
            {
                for (var x = 0; x < arena._rows[y].Length; x++)
                {
                    var mark = arena._rows[y][x];
                    if (mark != '#')
                    {
                        game.World.Dig(x, y);
                        game.World.AddFood(x, y, mark is >= '1' and <= '9' ? (mark - '0') * 1000 : 0);
                        game.World.AddFood(x, y, mark == '9' ? 999 : 0);
                    }
                }
            }
        }

        public void Tick(Game game)
        {
            foreach (var (tick, x, y, amount) in arena._gifts)
            {
                // The level is also asked once before the first tick, when nobody sits yet.
                if (tick == game.TickNumber + 1 && game.Seats[0].IsPresent)
                {
                    game.World.AddFood(x, y, amount);
                }
            }
        }

        public bool TrySpawnPoint(Game game, int player, out int x, out int y)
        {
            var tile = arena.Find((char)('a' + player)) ?? arena.Find('*');
            (x, y) = tile is { } at ? (Tiles.Centre(at.X), Tiles.Centre(at.Y)) : (0, 0);
            return tile is not null;
        }

        public ulong StateHash() => 0;
    }
}
