using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.TestKit.Bots;

/// <summary>A bot in C# that lives by one of a few simple plans.</summary>
public sealed class SimpleBot(BotPlan plan, Controls controls) : IBot
{
    private const int Sight = 6;

    private readonly Game _game = controls.Game;
    private long _total;

    public BotUsage Usage { get; private set; }

    public void Think(ReadOnlySpan<BotEvent> events)
    {
        var used = 400;
        for (var slot = 0; slot < _game.Creatures.SlotEnd; slot++)
        {
            if (_game.Creatures[slot].Lives && _game.Creatures[slot].Player == controls.Player)
            {
                used += 150 + Act(slot);
            }
        }

        _total += used;
        Usage = new BotUsage(used, _total, 100_000, 100_000, 0, 0);
    }

    /// <summary>A line makes every creature say it.</summary>
    public void Receive(BotInput input)
    {
        for (var slot = 0; slot < _game.Creatures.SlotEnd; slot++)
        {
            if (_game.Creatures[slot].Lives && _game.Creatures[slot].Player == controls.Player)
            {
                Say(slot, Encoding.ASCII.GetString(input.Text.Span));
            }
        }
    }

    public void Dispose()
    {
    }

    private int Act(int slot)
    {
        var me = _game.Creatures[slot];
        if (plan != BotPlan.Graze && TryAttack(slot, me))
        {
            return 600;
        }

        switch (me.State)
        {
            case CreatureState.Idle:
                Choose(slot, me);
                return 2500;
            case CreatureState.Walk when _game.World.FoodAt(Tiles.Of(me.X), Tiles.Of(me.Y)) > 0 && me.Food < _game.FoodMaxOf(me.Type):
                Do(me, CommandKind.SetState, (int)CreatureState.Eat);
                return 800;
            default:
                return 0;
        }
    }

    private void Choose(int slot, in Creature me)
    {
        if (me.Health < _game.HealthMaxOf(me.Type) / 2 && me.Food > 0)
        {
            Say(slot, "ouch");
            Do(me, CommandKind.SetState, (int)CreatureState.Heal);
        }
        else if (plan != BotPlan.Graze && me.Type == CreatureType.Runner && me.Food > 8500)
        {
            Do(me, CommandKind.SetConvert, (int)CreatureType.Fatty);
            Do(me, CommandKind.SetState, (int)CreatureState.Convert);
        }
        else if (plan == BotPlan.Breed && me.Type == CreatureType.Fatty && me.Food > 6000 && me.Health > 9000)
        {
            Do(me, CommandKind.SetState, (int)CreatureState.Spawn);
        }
        else if (_game.World.FoodAt(Tiles.Of(me.X), Tiles.Of(me.Y)) > 0 && me.Food < _game.FoodMaxOf(me.Type))
        {
            Do(me, CommandKind.SetState, (int)CreatureState.Eat);
        }
        else
        {
            Wander(me);
        }
    }

    /// <summary>To the richest tile in sight, else somewhere that depends on creature and time.</summary>
    private void Wander(in Creature me)
    {
        var (tileX, tileY) = (Tiles.Of(me.X), Tiles.Of(me.Y));
        var (best, x, y) = (0, 0, 0);
        for (var dy = -Sight; dy <= Sight; dy++)
        {
            for (var dx = -Sight; dx <= Sight; dx++)
            {
                var food = _game.World.FoodAt(tileX + dx, tileY + dy);
                if (food > best)
                {
                    (best, x, y) = (food, Tiles.Centre(tileX + dx), Tiles.Centre(tileY + dy));
                }
            }
        }

        if (best == 0)
        {
            var mixed = (uint)((me.Id * 7919) + (_game.TickNumber * 104729));
            x = (int)(mixed % (uint)(_game.World.Width * Tiles.Side));
            y = (int)((mixed / 7) % (uint)(_game.World.Height * Tiles.Side));
        }

        Do(me, CommandKind.SetPath, x, y);
        Do(me, CommandKind.SetState, (int)CreatureState.Walk);
    }

    private bool TryAttack(int slot, in Creature me)
    {
        if (me.Type != CreatureType.Fatty || me.State == CreatureState.Attack || me.Health < 4000
            || !_game.TryNearestEnemy(slot, out var enemySlot, out var distance) || distance > 2000)
        {
            return false;
        }

        var enemy = _game.Creatures[enemySlot];
        if (distance <= 512)
        {
            Do(me, CommandKind.SetTarget, enemy.Id);
            Do(me, CommandKind.SetState, (int)CreatureState.Attack);
        }
        else if (plan == BotPlan.Fight)
        {
            Do(me, CommandKind.SetPath, enemy.X, enemy.Y);
            Do(me, CommandKind.SetState, (int)CreatureState.Walk);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Say(int slot, string text) => controls.Execute(
        new Command(CommandKind.SetMessage, _game.Creatures[slot].Id, Message: CreatureMessage.Of(Encoding.ASCII.GetBytes(text))));

    private void Do(in Creature me, CommandKind kind, int a, int b = 0) => controls.Execute(new Command(kind, me.Id, a, b));
}
