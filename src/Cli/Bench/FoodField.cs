using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.Cli.Bench;

/// <summary>A wide field full of food, with a few pillars of rock; every tick brings gifts.</summary>
internal sealed class FoodField(int width, int height) : IArena
{
    private const int FoodPerTile = 3000, GiftsPerTick = 20, GiftFood = 500, PillarEvery = 9;

    /// <inheritdoc/>
    public string Name => $"food field {width}x{height}";

    /// <inheritdoc/>
    public string Text => Name;

    /// <inheritdoc/>
    public (World World, ILevel Level) Open(ulong seed) =>
        (new World(width, height, width / 2, height / 2), new Level(RandomStream.Named(seed, "food field")));

    private static bool IsPillar(int x, int y) => x % PillarEvery == PillarEvery / 2 && y % PillarEvery == PillarEvery / 2;

    private sealed class Level(RandomStream random) : ILevel
    {
        private readonly RandomStream _random = random;

        /// <inheritdoc/>
        public void Begin(Game game)
        {
            for (var y = 1; y < game.World.Height - 1; y++)
            {
                for (var x = 1; x < game.World.Width - 1; x++)
                {
                    if (!IsPillar(x, y))
                    {
                        game.World.Dig(x, y);
                        game.World.AddFood(x, y, FoodPerTile);
                    }
                }
            }
        }

        /// <inheritdoc/>
        public void Tick(Game game)
        {
            for (var i = 0; i < GiftsPerTick; i++)
            {
                game.World.AddFood(1 + _random.Below(game.World.Width - 2), 1 + _random.Below(game.World.Height - 2), GiftFood);
            }
        }

        /// <inheritdoc/>
        public bool TrySpawnPoint(Game game, int player, out int x, out int y)
        {
            int tileX, tileY;
            do
            {
                (tileX, tileY) = (1 + _random.Below(game.World.Width - 2), 1 + _random.Below(game.World.Height - 2));
            }
            while (!game.World.IsPlain(tileX, tileY));

            (x, y) = (Tiles.Centre(tileX), Tiles.Centre(tileY));
            return true;
        }

        /// <inheritdoc/>
        public ulong StateHash() => _random.State;
    }
}
