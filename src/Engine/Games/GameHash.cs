using Infon.Engine.Creatures;
using Infon.Engine.Players;
using Infon.Engine.Terrain;

namespace Infon.Engine.Games;

/// <summary>Folds the whole state of a game into one word.</summary>
internal static class GameHash
{
    public static ulong Of(Game game, ILevel level)
    {
        var hasher = new StateHasher();
        hasher.Add(game.TickNumber);
        hasher.Add(game.King);
        hasher.Add(game.Hill.ReignMs);
        hasher.Add(level.StateHash());
        AddPlayers(ref hasher, game.Seats);
        AddCreatures(ref hasher, game.Creatures);
        AddGround(ref hasher, game.World);
        return hasher.Value;
    }

    private static void AddPlayers(ref StateHasher hasher, ReadOnlySpan<Player> seats)
    {
        foreach (var player in seats)
        {
            if (!player.IsPresent)
            {
                continue;
            }

            hasher.Add(player.Number);
            hasher.Add(player.Team);
            hasher.Add(player.Score);
            hasher.Add(player.EmptySinceMs);
            foreach (var told in player.Events)
            {
                hasher.Add((int)told.Kind);
                hasher.Add(told.Id);
                hasher.Add(told.Other);
            }
        }
    }

    private static void AddCreatures(ref StateHasher hasher, CreatureTable creatures)
    {
        hasher.Add(creatures.NextId);
        for (var slot = 0; slot < creatures.SlotEnd; slot++)
        {
            ref readonly var creature = ref creatures[slot];
            if (!creature.Lives)
            {
                continue;
            }

            hasher.Add(slot);
            hasher.Add(creature.Id);
            hasher.Add(creature.Player);
            hasher.Add((creature.X << 16) | creature.Y);
            hasher.Add(((long)creature.Health << 32) | (uint)creature.Food);
            hasher.Add(creature.Target);
            hasher.Add(((long)creature.ConvertFood << 32) | (uint)creature.SpawnFood);
            hasher.Add((int)creature.Type | ((int)creature.ConvertType << 4) | ((int)creature.State << 8) | (creature.Suicidal ? 1 << 12 : 0));
            hasher.Add(creature.Message.Bytes);
            hasher.Add(creature.Message.Length);
            foreach (var coordinate in creatures.PathOf(slot).Coordinates)
            {
                hasher.Add(coordinate);
            }
        }
    }

    private static void AddGround(ref StateHasher hasher, World world)
    {
        for (var y = 0; y < world.Height; y++)
        {
            for (var x = 0; x < world.Width; x++)
            {
                hasher.Add(world.IsPlain(x, y) ? world.FoodAt(x, y) : -1);
            }
        }
    }
}
