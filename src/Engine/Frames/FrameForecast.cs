using Infon.Engine.Creatures;
using Infon.Engine.Terrain;

namespace Infon.Engine.Frames;

/// <summary>Guesses the numbers of the next tick from those of the last one and from what every creature is known to do in the next.</summary>
/// <remarks>Encoder and decoder make the same guess, so that only what it misses must be sent. A wrong guess costs bytes, never truth.</remarks>
internal sealed class FrameForecast(FrameState state)
{
    private Before[] _before = [];
    private int[] _eatenTiles = [];
    private int _eatenCount;

    /// <summary>The tiles from which the guess took food; one may be named more than once.</summary>
    public ReadOnlySpan<int> EatenTiles => _eatenTiles.AsSpan(0, _eatenCount);

    /// <summary>Remembers the last tick; what creatures do next is to be written into the state after this.</summary>
    public void Begin()
    {
        if (_before.Length != state.SlotCount)
        {
            _before = new Before[state.SlotCount];
            _eatenTiles = new int[state.SlotCount];
        }

        _eatenCount = 0;
        var creatures = state.Creatures;
        for (var slot = 0; slot < creatures.Length; slot++)
        {
            ref readonly var creature = ref creatures[slot];
            _before[slot] = new Before(creature.X, creature.Y, creature.Type, creature.State, IsNew: false);
        }
    }

    /// <summary>Exempts a creature of which everything is sent.</summary>
    public void Exempt(int slot) => _before[slot] = new Before(0, 0, default, default, IsNew: true);

    /// <summary>Whether everything of a creature is sent.</summary>
    public bool IsExempt(int slot) => _before[slot].IsNew;

    /// <summary>Turns the numbers of the last tick into the guess for the next.</summary>
    public void Run()
    {
        for (var slot = 0; slot < state.SlotEnd; slot++)
        {
            ref var creature = ref state.Slots[slot];
            if (creature.Lives && !_before[slot].IsNew)
            {
                Advance(ref creature, _before[slot]);
            }
        }
    }

    /// <summary>Once the position is known: notes the step that led to it.</summary>
    public void NoteStep(int slot)
    {
        ref var creature = ref state.Slots[slot];
        ref readonly var before = ref _before[slot];
        (creature.StepX, creature.StepY) = creature.State == CreatureState.Walk && !before.IsNew
            ? (creature.X - before.X, creature.Y - before.Y)
            : (0, 0);
    }

    private void Advance(ref CreatureFrame creature, in Before before)
    {
        var rates = state.Rates;
        creature.Health -= rates.Aging(before.Type);
        if (creature.State != before.State)
        {
            creature.Health -= creature.State == CreatureState.Spawn ? rates.SpawnHealth(before.Type) : 0;
        }

        // Who idles now has most likely just finished what it did before.
        switch (creature.State == CreatureState.Idle ? before.State : creature.State)
        {
            case CreatureState.Walk when before.State == CreatureState.Walk:
                creature.X += creature.StepX;
                creature.Y += creature.StepY;
                break;
            case CreatureState.Heal:
                Heal(ref creature, before.Type);
                break;
            case CreatureState.Eat when creature.State == CreatureState.Eat:
                Eat(ref creature, before.Type);
                break;
            case CreatureState.Attack when creature.State == CreatureState.Attack:
                Attack(creature);
                break;
            case CreatureState.Convert:
                Convert(ref creature, before);
                break;
            case CreatureState.Spawn:
                Breed(ref creature, before);
                break;
            case CreatureState.Feed:
                Feed(ref creature, before.Type);
                break;
            default:
                break;
        }

        if (creature.State is not (CreatureState.Convert or CreatureState.Spawn))
        {
            creature.Progress = 0;
        }
    }

    private void Heal(ref CreatureFrame creature, CreatureType type)
    {
        var amount = Least(state.Rates.Heal(type), state.Rates.HealthMax(type) - creature.Health, creature.Food);
        creature.Health += amount;
        creature.Food -= amount;
    }

    private void Eat(ref CreatureFrame creature, CreatureType type)
    {
        var tile = (Tiles.Of(creature.Y) * state.Width) + Tiles.Of(creature.X);
        var amount = Least(state.Rates.Eat(type), state.Rates.FoodMax(type) - creature.Food, state.FoodOfTiles[tile]);
        creature.Food += amount;
        state.FoodOfTiles[tile] -= (ushort)amount;
        _eatenTiles[_eatenCount++] = tile;
    }

    private void Attack(in CreatureFrame creature)
    {
        var slot = state.SlotOf(creature.Target);
        if (slot >= 0 && !_before[slot].IsNew)
        {
            ref var victim = ref state.Slots[slot];
            victim.Health -= state.Rates.Hits(creature.Type, victim.Type);
        }
    }

    private void Convert(ref CreatureFrame creature, in Before before)
    {
        var rates = state.Rates;
        var progress = before.State == CreatureState.Convert ? creature.Progress : 0;
        var isDone = creature.Type != before.Type;
        var missing = isDone ? rates.ConvertCost(before.Type, creature.Type) - progress : int.MaxValue;
        var amount = Least(rates.Convert(before.Type), missing, creature.Food);
        creature.Food -= amount;
        creature.Progress = progress + amount;
        if (isDone)
        {
            creature.Health = Math.Min(creature.Health, rates.HealthMax(creature.Type));
            creature.Food = Math.Min(creature.Food, rates.FoodMax(creature.Type));
        }
    }

    private void Breed(ref CreatureFrame creature, in Before before)
    {
        var progress = before.State == CreatureState.Spawn ? creature.Progress : 0;
        var amount = Least(state.Rates.Spawn(before.Type), state.Rates.SpawnFood(before.Type) - progress, creature.Food);
        creature.Food -= amount;
        creature.Progress = progress + amount;
    }

    private void Feed(ref CreatureFrame creature, CreatureType type)
    {
        var slot = state.SlotOf(creature.Target);
        if (slot < 0 || _before[slot].IsNew)
        {
            return;
        }

        ref var target = ref state.Slots[slot];
        var amount = Least(state.Rates.Feed(type), state.Rates.FoodMax(target.Type) - target.Food, creature.Food);
        creature.Food -= amount;
        target.Food += amount;
    }

    private static int Least(int rate, int room, int stock) => Math.Max(Math.Min(rate, Math.Min(room, stock)), 0);

    private readonly record struct Before(int X, int Y, CreatureType Type, CreatureState State, bool IsNew);
}
