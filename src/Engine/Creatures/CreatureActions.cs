using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Engine.Numbers;
using Infon.Engine.Options;
using Infon.Engine.Terrain;

namespace Infon.Engine.Creatures;

/// <summary>What creatures do in a tick. Everything takes effect at once, so the order of the slots decides fights and shared food.</summary>
internal sealed class CreatureActions(Game game)
{
    /// <summary>Lets one creature age and act.</summary>
    public void Act(int slot)
    {
        ref var creature = ref game.Creatures.At(slot);
        if (creature.Suicidal)
        {
            game.Life.Kill(slot, killerSlot: slot);
            return;
        }

        creature.Health -= game.Types[creature.Type].Aging;
        if (creature.Health <= 0)
        {
            game.Life.Kill(slot, killerSlot: -1);
            return;
        }

        Work(slot, ref creature);
        if (creature.State == CreatureState.Idle && Tiles.Of(creature.X) == game.World.HillX && Tiles.Of(creature.Y) == game.World.HillY)
        {
            game.Hill.Note(slot);
        }
    }

    private void Work(int slot, ref Creature creature)
    {
        switch (creature.State)
        {
            case CreatureState.Walk:
                Walk(slot, ref creature);
                break;
            case CreatureState.Heal:
                Heal(ref creature);
                break;
            case CreatureState.Eat:
                Eat(ref creature);
                break;
            case CreatureState.Attack:
                Attack(slot, ref creature);
                break;
            case CreatureState.Convert:
                Convert(slot, ref creature);
                break;
            case CreatureState.Spawn:
                Breed(ref creature);
                break;
            case CreatureState.Feed:
                Feed(ref creature);
                break;
            default:
                break;
        }
    }

    private void Walk(int slot, ref Creature creature)
    {
        var path = game.Creatures.PathOf(slot);
        var stride = Math.Max(game.Types.Speed(creature.Type, creature.Health) * GameOptions.TickMs / 1000, 1);
        while (true)
        {
            if (path.Count == 0)
            {
                creature.Enter(CreatureState.Idle);
                break;
            }

            var (dx, dy) = (path.NextX - creature.X, path.NextY - creature.Y);
            var distance = IntegerRoot.Distance(creature.X, creature.Y, path.NextX, path.NextY);
            if (stride < distance)
            {
                creature.X += dx * stride / distance;
                creature.Y += dy * stride / distance;
                break;
            }

            (creature.X, creature.Y) = (path.NextX, path.NextY);
            stride -= distance;
            path.DropNext();
        }

        game.Creatures.Near.Follow(slot);
    }

    private void Heal(ref Creature creature)
    {
        ref readonly var type = ref game.Types[creature.Type];
        var missing = type.HealthMax - creature.Health;
        var amount = Math.Min(type.Heal, Math.Min(missing, creature.Food));
        var isFinished = amount == missing || amount == creature.Food;
        creature.Health += amount;
        creature.Food -= amount;
        if (isFinished)
        {
            creature.Enter(CreatureState.Idle);
        }
    }

    private void Eat(ref Creature creature)
    {
        ref readonly var type = ref game.Types[creature.Type];
        var (tileX, tileY) = (Tiles.Of(creature.X), Tiles.Of(creature.Y));
        var wanted = Math.Min(type.Eat, type.FoodMax - creature.Food);
        var eaten = -game.World.AddFood(tileX, tileY, -wanted);
        creature.Food += eaten;
        game.Seats[creature.Player].Statistics.FoodEaten += eaten;
        if (eaten == 0)
        {
            creature.Enter(CreatureState.Idle);
        }
    }

    private void Attack(int slot, ref Creature creature)
    {
        var victimSlot = game.Creatures.SlotOf(creature.Target);
        if (victimSlot < 0)
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        ref var victim = ref game.Creatures.At(victimSlot);
        var hits = game.Types.Hits(creature.Type, victim.Type);
        if (!game.AreEnemies(creature.Player, victim.Player) || hits == 0
            || IntegerRoot.Distance(creature.X, creature.Y, victim.X, victim.Y) > game.Types.Reach(creature.Type, victim.Type))
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        victim.Health -= hits;
        if (victim.Health > 0)
        {
            game.Seats[victim.Player].Tell(new BotEvent(BotEventKind.CreatureAttacked, victim.Id, creature.Id));
            game.Journal.Add(new TickEvent(TickEventKind.Attacked, victim.Player, victim.Id, creature.Id));
        }
        else
        {
            game.Life.Kill(victimSlot, killerSlot: slot);
            creature.Enter(CreatureState.Idle);
        }
    }

    private void Convert(int slot, ref Creature creature)
    {
        var cost = game.Types.ConvertCost(creature.Type, creature.ConvertType);
        var spent = Math.Min(game.Types[creature.Type].Convert, Math.Min(cost - creature.ConvertFood, creature.Food));
        if (spent == 0)
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        creature.ConvertFood += spent;
        creature.Food -= spent;
        if (creature.ConvertFood != cost)
        {
            return;
        }

        var landed = creature.Type == CreatureType.Flyer;
        creature.Type = creature.ConvertType;
        creature.Health = Math.Min(creature.Health, game.Types[creature.Type].HealthMax);
        creature.Food = Math.Min(creature.Food, game.Types[creature.Type].FoodMax);
        creature.Enter(CreatureState.Idle);
        if (landed && !game.Options.LandedFlyersKeepTheirPath)
        {
            game.Creatures.PathOf(slot).Clear();
        }

        game.Seats[creature.Player].Statistics.Conversions++;
        game.Journal.Add(new TickEvent(TickEventKind.Converted, creature.Player, creature.Id, Amount: (int)creature.Type));
    }

    private void Breed(ref Creature creature)
    {
        ref readonly var type = ref game.Types[creature.Type];
        var spent = Math.Min(type.Spawn, Math.Min(type.SpawnFood - creature.SpawnFood, creature.Food));
        if (spent == 0)
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        creature.SpawnFood += spent;
        creature.Food -= spent;
        if (creature.SpawnFood == type.SpawnFood)
        {
            game.Life.Spawn(creature.Player, CreatureType.Runner, creature.X, creature.Y, parent: creature.Id);
            creature.Enter(CreatureState.Idle);
        }
    }

    private void Feed(ref Creature creature)
    {
        var targetSlot = game.Creatures.SlotOf(creature.Target);
        ref readonly var type = ref game.Types[creature.Type];
        if (targetSlot < 0)
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        ref var target = ref game.Creatures.At(targetSlot);
        if (IntegerRoot.Distance(creature.X, creature.Y, target.X, target.Y) > type.FeedRange)
        {
            creature.Enter(CreatureState.Idle);
            return;
        }

        var room = game.Types[target.Type].FoodMax - target.Food;
        var amount = Math.Min(type.Feed, Math.Min(creature.Food, room));
        var isFinished = amount == 0 || amount == creature.Food || amount == room;
        creature.Food -= amount;
        target.Food += amount;
        if (isFinished)
        {
            creature.Enter(CreatureState.Idle);
        }
    }
}
