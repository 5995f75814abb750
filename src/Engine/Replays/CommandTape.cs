using Infon.Engine.Bots;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>Gives the recorded commands of the tick at hand once more, each at its moment.</summary>
internal sealed class CommandTape(ReplayReader reader, int budget)
{
    /// <summary>The commands a player gave while thinking.</summary>
    public void PlayThinking(Controls controls)
    {
        foreach (ref readonly var entry in reader.Commands.Entries[..reader.Commands.ThinkCount])
        {
            if (entry.Player == controls.Player)
            {
                controls.Execute(entry.Command);
            }
        }
    }

    /// <summary>The commands a player gave while being loaded, or while receiving what it receives now.</summary>
    public void PlaySource(Controls controls)
    {
        foreach (ref readonly var entry in reader.Commands.Entries[reader.Commands.ThinkCount..])
        {
            if (entry.Player == controls.Player && entry.Source == controls.Log!.Source)
            {
                controls.Execute(entry.Command);
            }
        }
    }

    /// <summary>Instructions that give a player the load recorded for the tick.</summary>
    public int InstructionsOf(int player) =>
        player < reader.State.Players.Length ? FrameCodec.InstructionsOf(reader.State.Players[player].Load, budget) : 0;
}
