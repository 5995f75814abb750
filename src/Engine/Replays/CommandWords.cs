using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;

namespace Infon.Engine.Replays;

/// <summary>Commands in words, for messages.</summary>
internal static class CommandWords
{
    /// <summary>One command of a tick, or "nothing" behind the last.</summary>
    public static string Of(CommandLog log, int index)
    {
        if (index >= log.Count)
        {
            return "nothing";
        }

        var entry = log.Entries[index];
        var (command, later) = (entry.Command, index >= log.ThinkCount ? $" from source {entry.Source} after thinking" : "");
        return $"player {entry.Player} creature {command.CreatureId} {What(command)}: {entry.Reply}{later}";
    }

    private static string What(in Command command) => command.Kind switch
    {
        CommandKind.Suicide => "suicide",
        CommandKind.SetPath => $"path to {command.A}, {command.B}",
        CommandKind.SetState => $"state {Named((CreatureState)command.A, command.A)}",
        CommandKind.SetTarget => $"target {command.A}",
        CommandKind.SetConvert => $"conversion to {Named((CreatureType)command.A, command.A)}",
        _ => $"message \"{Text(command.Message)}\"",
    };

    private static string Named<T>(T name, int number)
        where T : struct, Enum => Convert.ToInt32(name, null) == number && Enum.IsDefined(name) ? name.ToString() : $"number {number}";

    private static string Text(CreatureMessage message)
    {
        Span<byte> bytes = stackalloc byte[CreatureMessage.LengthMax];
        return Encoding.Latin1.GetString(bytes[..message.CopyTo(bytes)]);
    }
}
