using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Terrain;

namespace Infon.Engine.Replays;

/// <summary>The commands of tick after tick as bytes, with what became of each. Messages said lately are named by their place in a short list.</summary>
internal sealed class CommandCodec
{
    private const int Replies = 5;
    private const int CodeMask = 31;
    private const int SamePlayer = 0x20;
    private const int SameCreature = 0x40;
    private const int Short = 0x80;
    private const int PathBias = 8192;
    private const int CountMax = 1 << 20;
    private const int SourcesMax = 1 << 12;
    private const int TileMax = 255;

    private readonly RecentMessages _messages = new();

    /// <summary>Forgets the ticks before: a chunk begins.</summary>
    public void Reset() => _messages.Clear();

    public void Write(PackedWriter writer, CommandLog log)
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
    public void Read(ref PackedReader reader, CommandLog log)
    {
        log.Clear();
        var head = reader.Number(CountMax);
        var later = (head & 1) != 0 ? reader.Number(CountMax) : 0;
        ReadEntries(ref reader, log, head >> 1, isLater: false);
        log.EndThinking();
        ReadEntries(ref reader, log, later, isLater: true);
    }

    private void ReadEntries(ref PackedReader reader, CommandLog log, int count, bool isLater)
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

    private void Write(PackedWriter writer, in CommandEntry entry, int player, int creature)
    {
        var command = entry.Command;
        var known = command.Kind == CommandKind.SetMessage ? _messages.Say(command.Message) : -1;
        var isShort = known >= 0 || (command.Kind == CommandKind.SetPath && IsCentre(command.A) && IsCentre(command.B));
        writer.Byte(((int)command.Kind * Replies) + (int)entry.Reply + (entry.Player == player ? SamePlayer : 0)
            + (command.CreatureId == creature ? SameCreature : 0) + (isShort ? Short : 0));
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
            case CommandKind.SetPath when isShort:
                writer.Byte(Tiles.Of(command.A));
                writer.Byte(Tiles.Of(command.B));
                break;
            case CommandKind.SetPath:
                writer.Signed(unchecked(command.A - PathBias));
                writer.Signed(unchecked(command.B - PathBias));
                break;
            case CommandKind.SetState or CommandKind.SetConvert:
                writer.Signed(command.A);
                break;
            case CommandKind.SetTarget:
                writer.Signed(unchecked(command.A - command.CreatureId));
                break;
            case CommandKind.SetMessage when isShort:
                writer.Byte(known);
                break;
            case CommandKind.SetMessage:
                CreatureRecord.WriteMessage(writer, command.Message);
                break;
            default:
                break;
        }
    }

    private CommandEntry ReadEntry(ref PackedReader reader, int player, int creature)
    {
        var code = reader.Byte();
        var (kind, reply) = ((CommandKind)((code & CodeMask) / Replies), (CommandReply)((code & CodeMask) % Replies));
        var isShort = (code & Short) != 0;
        if (kind > CommandKind.SetMessage || (isShort && kind is not (CommandKind.SetPath or CommandKind.SetMessage)))
        {
            throw new FrameFormatException($"There is no command with the code {code}.");
        }

        player = (code & SamePlayer) != 0 ? player : reader.Number(FrameCodec.SeatsMax);
        creature = (code & SameCreature) != 0 ? creature : unchecked(creature + reader.Signed());
        var command = kind switch
        {
            CommandKind.SetPath when isShort => new Command(kind, creature, Tiles.Centre(reader.Byte()), Tiles.Centre(reader.Byte())),
            CommandKind.SetPath => new Command(kind, creature, unchecked(reader.Signed() + PathBias), unchecked(reader.Signed() + PathBias)),
            CommandKind.SetState or CommandKind.SetConvert => new Command(kind, creature, reader.Signed()),
            CommandKind.SetTarget => new Command(kind, creature, unchecked(creature + reader.Signed())),
            CommandKind.SetMessage => new Command(kind, creature, Message: ReadMessage(ref reader, isShort)),
            _ => new Command(kind, creature),
        };
        return new CommandEntry(player, command, reply);
    }

    private CreatureMessage ReadMessage(ref PackedReader reader, bool isKnown)
    {
        var message = isKnown ? _messages.At(reader.Byte()) : CreatureRecord.ReadMessage(ref reader);
        _messages.Say(message);
        return message;
    }

    private static bool IsCentre(int coordinate) => coordinate >= 0 && Tiles.Of(coordinate) <= TileMax && coordinate == Tiles.Centre(Tiles.Of(coordinate));
}
