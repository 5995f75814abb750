using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;
using Infon.TestKit;

namespace Infon.Benchmarks.Creatures;

/// <summary>Ageless runners of ten players that walk to and fro for ever, without any bot.</summary>
internal sealed class Walkers
{
    private const int Players = 10, Legs = 8, TicksPerWay = 600;

    private readonly RandomStream _random = RandomStream.Named(1, "walkers");

    public Walkers(int count)
    {
        var (width, height) = count <= 256 ? (64, 46) : (200, 150);
        Game = TestArena.Room(width, height).Begin(Players, new GameOptions
        {
            Creatures = CreatureOptions.Default.With("runner_aging", 0),
            Limits = new GameLimits(Players, count),
        });
        for (var i = 0; i < count; i++)
        {
            Game.Put(i % Players, CreatureType.Runner, Any(width), Any(height));
        }

        SendOff();
    }

    public Game Game { get; }

    /// <summary>Plays a tick as a match does.</summary>
    public void Tick()
    {
        Game.World.ForgetTouched();
        Game.GiveFood();
        Game.MoveCreatures();
        Game.AdvanceClock();
        if (Game.TickNumber % TicksPerWay == 0)
        {
            SendOff();
        }
    }

    private void SendOff()
    {
        for (var slot = 0; slot < Game.Creatures.SlotEnd; slot++)
        {
            var way = Game.Creatures.PathOf(slot);
            way.Clear();
            for (var leg = 0; leg < Legs; leg++)
            {
                way.Add(Tiles.Centre(Any(Game.World.Width)), Tiles.Centre(Any(Game.World.Height)));
            }

            Game.Creatures.At(slot).State = CreatureState.Walk;
        }
    }

    private int Any(int tiles) => 1 + _random.Below(tiles - 2);
}
