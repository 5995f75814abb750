using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Players;
using Infon.Engine.Terrain;

namespace Infon.Engine.Games;

/// <summary>How creatures come into being and how they end, with all that follows for their players.</summary>
internal sealed class LifeAndDeath(Game game)
{
    private const int FoodOfNewborns = 1000;

    /// <summary>A new creature on walkable ground; returns its slot, or -1 when there is no ground or no room.</summary>
    public int Spawn(int player, CreatureType type, int x, int y, int parent)
    {
        if (!game.World.IsPlain(Tiles.Of(x), Tiles.Of(y)))
        {
            return -1;
        }

        var newborn = new Creature
        {
            Player = player,
            Type = type,
            ConvertType = type,
            X = x,
            Y = y,
            Health = game.Types[type].HealthMax,
        };
        var slot = game.Creatures.Add(newborn);
        if (slot < 0)
        {
            return -1;
        }

        var owner = game.Seats[player];
        owner.CreatureCount++;
        owner.Statistics.Spawned++;
        var id = game.Creatures[slot].Id;
        owner.Tell(new BotEvent(BotEventKind.CreatureSpawned, id, parent));
        game.Journal.Add(new TickEvent(TickEventKind.Spawned, player, id, parent));
        if (parent >= 0)
        {
            game.Scores.Change(player, Points.Birth, ScoreReason.Spawned);
            game.Creatures.At(slot).Food = FoodOfNewborns;
        }

        return slot;
    }

    /// <summary>Ends a creature: of age (<paramref name="killerSlot"/> -1), by itself, or by another.</summary>
    public void Kill(int slot, int killerSlot)
    {
        var victim = game.Creatures[slot];
        var killerId = killerSlot >= 0 ? game.Creatures[killerSlot].Id : -1;
        var owner = game.Seats[victim.Player];
        owner.Tell(new BotEvent(BotEventKind.CreatureKilled, victim.Id, killerId));
        game.Journal.Add(new TickEvent(TickEventKind.Killed, victim.Player, victim.Id, killerId));
        owner.Statistics.Lost++;
        if (--owner.CreatureCount == 0)
        {
            owner.EmptySinceMs = game.TimeMs;
        }

        var left = killerSlot >= 0 ? victim.Food : victim.Food / 3;
        game.World.AddFood(Tiles.Of(victim.X), Tiles.Of(victim.Y), left);
        if (killerSlot < 0)
        {
            game.Scores.Change(victim.Player, Points.Death, ScoreReason.Died);
        }
        else if (killerSlot == slot)
        {
            game.Scores.Change(victim.Player, Points.Suicide, ScoreReason.Suicide);
        }
        else
        {
            var killer = game.Creatures[killerSlot].Player;
            game.Scores.Change(victim.Player, Points.Lost(victim.Type), ScoreReason.LostRunner + (byte)victim.Type);
            game.Scores.Change(killer, Points.Killed(victim.Type), ScoreReason.KilledRunner + (byte)victim.Type);
            game.Seats[killer].Statistics.CountKill(victim.Type);
        }

        game.Creatures.Remove(slot);
    }
}
