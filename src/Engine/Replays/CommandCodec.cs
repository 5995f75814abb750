using Infon.Engine.Bots;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>The commands of a tick as bytes, with what became of each.</summary>
internal static class CommandCodec
{
    private const int KindMask = 7;
    private const int ReplyShift = 3;
    private const int SamePlayer = 0x40;
    private const int SameCreature = 0x80;
    private const int CountMax = 1 << 20;
    private const int SourcesMax = 1 << 12;

    public static void Write(PackedWriter writer, CommandLog log)
    {
        var later = log.Count - log.ThinkCount;
        writer.Number((log.ThinkCount << 1) | (later > 0 ? 1 : 0));
        if (later > 0)
        {
            writer.Number(later);
        }

        var (player, creature, source) = (0, 0, 0);
        for (var i = 0; i < log.Count; i++)
        {
            ref readonly var entry = ref log.Entries[i];
            if (i >= log.ThinkCount)
            {
                writer.Number(entry.Source - source);
                source = entry.Source;
            }

            Write(writer, entry, player, creature);
            (player, creature) = (entry.Player, entry.Command.CreatureId);
        }
    }

    /// <summary>Reads the commands of a tick into a log.</summary>
    public static void Read(ref PackedReader reader, CommandLog log)
    {
        log.Clear();
        var head = reader.Number(CountMax);
        var later = (head & 1) != 0 ? reader.Number(CountMax) : 0;
        ReadEntries(ref reader, log, head >> 1, isLater: false);
        log.EndThinking();
        ReadEntries(ref reader, log, later, isLater: true);
    }

    private static void ReadEntries(ref PackedReader reader, CommandLog log, int count, bool isLater)
    {
        for (; count > 0; count--)
        {
            for (var sources = isLater ? reader.Number(SourcesMax) : 0; sources > 0; sources--)
            {
                log.BeginSource();
            }

            var (player, creature) = log.Count == 0 ? (0, 0) : (log.Entries[^1].Player, log.Entries[^1].Command.CreatureId);
            var entry = ReadEntry(ref reader, player, creature);
            log.Add(entry.Player, entry.Command, entry.Reply);
        }
    }

    private static void Write(PackedWriter writer, in CommandEntry entry, int player, int creature)
    {
        var command = entry.Command;
        writer.Byte((int)command.Kind | ((int)entry.Reply << ReplyShift)
            | (entry.Player == player ? SamePlayer : 0) | (command.CreatureId == creature ? SameCreature : 0));
        if (entry.Player != player)
        {
            writer.Number(entry.Player);
        }

        if (command.CreatureId != creature)
        {
            writer.Signed(unchecked(command.CreatureId - creature));
        }

        switch (command.Kind)
        {
            case CommandKind.SetPath:
                writer.Signed(command.A);
                writer.Signed(command.B);
                break;
            case CommandKind.SetState or CommandKind.SetConvert:
                writer.Signed(command.A);
                break;
            case CommandKind.SetTarget:
                writer.Signed(unchecked(command.A - command.CreatureId));
                break;
            case CommandKind.SetMessage:
                CreatureRecord.WriteMessage(writer, command.Message);
                break;
            default:
                break;
        }
    }

    private static CommandEntry ReadEntry(ref PackedReader reader, int player, int creature)
    {
        var code = reader.Byte();
        var kind = (CommandKind)(code & KindMask);
        var reply = (CommandReply)((code >> ReplyShift) & KindMask);
        if (kind > CommandKind.SetMessage || reply > CommandReply.NoSuchState)
        {
            throw new FrameFormatException($"There is no command with the code {code}.");
        }

        player = (code & SamePlayer) != 0 ? player : reader.Number(FrameCodec.SeatsMax);
        creature = (code & SameCreature) != 0 ? creature : unchecked(creature + reader.Signed());
        var command = kind switch
        {
            CommandKind.SetPath => new Command(kind, creature, reader.Signed(), reader.Signed()),
            CommandKind.SetState or CommandKind.SetConvert => new Command(kind, creature, reader.Signed()),
            CommandKind.SetTarget => new Command(kind, creature, unchecked(creature + reader.Signed())),
            CommandKind.SetMessage => new Command(kind, creature, Message: CreatureRecord.ReadMessage(ref reader)),
            _ => new Command(kind, creature),
        };
        return new CommandEntry(player, command, reply);
    }
}
