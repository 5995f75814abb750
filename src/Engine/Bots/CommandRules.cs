using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.Engine.Bots;

/// <summary>What the rules say to a bot's commands.</summary>
internal sealed class CommandRules(Game game)
{
    public CommandReply Execute(int player, in Command command)
    {
        var slot = game.Creatures.SlotOf(command.CreatureId);
        if (slot < 0)
        {
            return CommandReply.NoSuchCreature;
        }

        ref var creature = ref game.Creatures.At(slot);
        if (creature.Player != player)
        {
            return CommandReply.NotYours;
        }

        switch (command.Kind)
        {
            case CommandKind.Suicide:
                creature.Suicidal = true;
                return CommandReply.Done;
            case CommandKind.SetMessage:
                creature.Message = command.Message;
                return CommandReply.Done;
            case CommandKind.SetPath:
                return Answer(PlanPath(slot, command.A, command.B));
            case CommandKind.SetTarget:
                return Answer(ChooseTarget(ref creature, command.A));
            case CommandKind.SetConvert:
                return Answer(ChooseConversion(ref creature, command.A));
            default:
                return (uint)command.A > (uint)CreatureState.Feed
                    ? CommandReply.NoSuchState
                    : Answer(TryEnter(slot, (CreatureState)command.A));
        }
    }

    /// <summary>Changes the state if its condition holds.</summary>
    public bool TryEnter(int slot, CreatureState state)
    {
        ref var creature = ref game.Creatures.At(slot);
        if (creature.State == state)
        {
            return true;
        }

        if (!MayEnter(slot, state))
        {
            return false;
        }

        creature.Enter(state);
        if (state == CreatureState.Spawn)
        {
            creature.Health -= game.Types[creature.Type].SpawnHealth;
        }

        return true;
    }

    private bool MayEnter(int slot, CreatureState state)
    {
        ref readonly var creature = ref game.Creatures[slot];
        ref readonly var type = ref game.Types[creature.Type];
        var (tileX, tileY) = (Tiles.Of(creature.X), Tiles.Of(creature.Y));
        return state switch
        {
            CreatureState.Walk => game.Creatures.PathOf(slot).Count > 0 && game.SpeedOf(slot) > 0,
            CreatureState.Heal => creature.Health < type.HealthMax && creature.Food > 0,
            CreatureState.Eat => creature.Food < type.FoodMax && game.World.FoodAt(tileX, tileY) > 0,
            CreatureState.Convert => game.Types.ConvertCost(creature.Type, creature.ConvertType) > 0 && game.World.IsPlain(tileX, tileY),
            CreatureState.Spawn => type.Breeds && creature.Health > type.SpawnHealth,
            CreatureState.Feed => type.FeedRange > 0 && creature.Food > 0,
            _ => true,
        };
    }

    private bool PlanPath(int slot, int x, int y)
    {
        ref readonly var creature = ref game.Creatures[slot];
        var path = game.Creatures.PathOf(slot);
        if (creature.Type != CreatureType.Flyer)
        {
            return game.World.Paths.TryFind(creature.X, creature.Y, x, y, path);
        }

        if (!game.World.IsWithinBorder(Tiles.Of(x), Tiles.Of(y)))
        {
            return false;
        }

        path.Clear();
        path.Add(x, y);
        return true;
    }

    private bool ChooseTarget(ref Creature creature, int target)
    {
        if (target == creature.Id || game.Creatures.SlotOf(target) < 0)
        {
            return false;
        }

        creature.Target = target;
        return true;
    }

    private bool ChooseConversion(ref Creature creature, int type)
    {
        if ((uint)type > (uint)CreatureType.Flyer || game.Types.ConvertCost(creature.Type, (CreatureType)type) == 0)
        {
            return false;
        }

        if (creature.ConvertType != (CreatureType)type)
        {
            creature.ConvertType = (CreatureType)type;
            creature.ConvertFood = 0;
        }

        return true;
    }

    private static CommandReply Answer(bool done) => done ? CommandReply.Done : CommandReply.Refused;
}
