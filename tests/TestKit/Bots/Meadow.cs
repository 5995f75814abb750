using System.Globalization;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.TestKit.Bots;

/// <summary>A field with a few walls on which food keeps falling; its text is its measures, such as "40 30 5".</summary>
public sealed record Meadow(int Width = 40, int Height = 30, int TicksPerGift = 5) : IArena
{
    public string Name => "meadow";

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Width} {Height} {TicksPerGift}");

    /// <summary>The meadow with a text.</summary>
    public static Meadow Of(string text)
    {
        var numbers = text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new Meadow(numbers[0], numbers[1], numbers[2]);
    }

    public (World World, ILevel Level) Open(ulong seed) =>
        (new World(Width, Height, Width / 2, Height / 2), new Level(RandomStream.Named(seed, "meadow"), TicksPerGift));

    private sealed class Level(RandomStream random, int ticksPerGift) : ILevel
    {
        public void Begin(Game game)
        {
            var world = game.World;
            for (var y = 1; y < world.Height - 1; y++)
            {
                for (var x = 1; x < world.Width - 1; x++)
                {
                    var isWall = x % 8 == 4 && y % 8 is > 2 and < 7;
                    if (!isWall)
                    {
                        world.Dig(x, y);
                        world.Paint(x, y, TilePicture.Plain);
                    }
                }
            }

            for (var i = 0; i < world.Width; i++)
            {
                Give(game, 3000);
            }
        }

        public void Tick(Game game)
        {
            if (game.TickNumber % ticksPerGift == 0)
            {
                Give(game, 1000);
            }
        }

        public bool TrySpawnPoint(Game game, int player, out int x, out int y)
        {
            do
            {
                x = random.Below(game.World.Width * Tiles.Side);
                y = random.Below(game.World.Height * Tiles.Side);
            }
            while (!game.World.IsPlain(Tiles.Of(x), Tiles.Of(y)));

            return true;
        }

        public ulong StateHash() => random.State;

        private void Give(Game game, int amount) =>
            game.World.AddFood(1 + random.Below(game.World.Width - 2), 1 + random.Below(game.World.Height - 2), amount);
    }
}
