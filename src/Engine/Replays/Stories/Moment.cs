using System.Text;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Terrain;

namespace Infon.Engine.Replays.Stories;

/// <summary>The state after a tick, as it is told.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="King">The king of the hill, or -1.</param>
/// <param name="Board">The board, row by row.</param>
/// <param name="Creatures">The living creatures by slot.</param>
public sealed record Moment(int Tick, int King, IReadOnlyList<string> Board, IReadOnlyList<CreatureMoment> Creatures)
{
    /// <summary>What a state is told as.</summary>
    public static Moment Of(FrameState state)
    {
        var creatures = new List<CreatureMoment>();
        foreach (ref readonly var creature in state.Creatures)
        {
            if (creature.Lives)
            {
                creatures.Add(CreatureMoment.Of(creature, state.Rates));
            }
        }

        return new Moment(state.Tick, state.King, [.. Stories.Board.Draw(state)], creatures);
    }
}

/// <summary>A creature after a tick.</summary>
/// <param name="Id">Which creature.</param>
/// <param name="Player">Whose it is.</param>
/// <param name="Type">runner, fatty or flyer.</param>
/// <param name="X">Where it is.</param>
/// <param name="Y">Where it is.</param>
/// <param name="TileX">The tile it is on.</param>
/// <param name="TileY">The tile it is on.</param>
/// <param name="Health">Its health.</param>
/// <param name="HealthMax">The most health it can have.</param>
/// <param name="Food">What it carries.</param>
/// <param name="FoodMax">The most it can carry.</param>
/// <param name="State">What it does.</param>
/// <param name="Target">The creature it has to do with; its own id = none.</param>
/// <param name="Progress">How far a conversion or a birth is.</param>
/// <param name="Message">What it says.</param>
public sealed record CreatureMoment(
    int Id, int Player, string Type, int X, int Y, int TileX, int TileY, int Health, int HealthMax, int Food, int FoodMax, string State, int Target,
    int Progress, string Message)
{
    internal static CreatureMoment Of(in CreatureFrame creature, FrameRates rates)
    {
        Span<byte> message = stackalloc byte[CreatureMessage.LengthMax];
        return new CreatureMoment(
            creature.Id,
            creature.Player,
            creature.Type.ToString().ToLowerInvariant(),
            creature.X,
            creature.Y,
            Tiles.Of(creature.X),
            Tiles.Of(creature.Y),
            creature.Health,
            rates.HealthMax(creature.Type),
            creature.Food,
            rates.FoodMax(creature.Type),
            creature.State.ToString().ToLowerInvariant(),
            creature.Target,
            creature.Progress,
            PlainText.Printable(Encoding.Latin1.GetString(message[..creature.Message.CopyTo(message)])));
    }
}
