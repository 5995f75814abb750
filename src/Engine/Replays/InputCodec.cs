using System.Security.Cryptography;
using Infon.Engine.Bots;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>What reached a match from outside, as bytes. Sources of programs are private: only their hashes are written.</summary>
internal static class InputCodec
{
    private const int HashBytes = 32;
    private const int NoText = 0;
    private const int HashOfText = 1;
    private const int WholeText = 2;

    public static void Write(PackedWriter writer, MatchInput input, bool keepText)
    {
        writer.Number(input.Tick);
        writer.Byte((int)input.Kind);
        writer.Signed(input.Player);
        writer.Byte(input.Bot is null ? 0 : 1);
        if (input.Bot is { } bot)
        {
            writer.Byte((int)bot.Kind);
            writer.Signed(bot.Number);
            WriteText(writer, bot.Text.Span, keepText);
        }

        writer.Byte(input.Entrant is null ? 0 : 1);
        if (input.Entrant is { } entrant)
        {
            WriteEntrant(writer, ReplayEntrant.Of(entrant));
        }
    }

    public static ReplayInput Read(ref PackedReader reader)
    {
        var tick = reader.Number();
        var kind = (MatchInputKind)Below(reader.Byte(), (int)MatchInputKind.Abort, "input");
        var player = reader.Signed();
        var input = new ReplayInput(tick, kind, player, null, 0, null, null, null);
        if (reader.Byte() != 0)
        {
            var botKind = (BotInputKind)Below(reader.Byte(), (int)BotInputKind.Stop, "input for a bot");
            input = ReadText(ref reader, input with { BotKind = botKind, Number = reader.Signed() });
        }

        return reader.Byte() != 0 ? input with { Entrant = ReadEntrant(ref reader) } : input;
    }

    public static void WriteEntrant(PackedWriter writer, ReplayEntrant entrant)
    {
        writer.Text(entrant.Name);
        WriteOptional(writer, entrant.Team);
        writer.Text(entrant.ProgramName);
        writer.Raw(Convert.FromHexString(entrant.ProgramHash));
        writer.Byte((int)entrant.Api);
    }

    public static ReplayEntrant ReadEntrant(ref PackedReader reader) => new(
        reader.Text(FrameCodec.NameBytesMax),
        ReadOptional(ref reader),
        reader.Text(FrameCodec.NameBytesMax),
        Convert.ToHexStringLower(reader.Raw(HashBytes)),
        (BotApi)Below(reader.Byte(), (int)BotApi.State, "API"));

    /// <summary>Writes a number that may be missing.</summary>
    public static void WriteOptional(PackedWriter writer, int? number)
    {
        writer.Byte(number is null ? 0 : 1);
        if (number is { } there)
        {
            writer.Signed(there);
        }
    }

    public static int? ReadOptional(ref PackedReader reader) => reader.Byte() == 0 ? null : reader.Signed();

    public static int Below(int value, int max, string what) =>
        value <= max ? value : throw new FrameFormatException($"There is no {what} of kind {value}.");

    private static void WriteText(PackedWriter writer, ReadOnlySpan<byte> text, bool keepText)
    {
        writer.Byte(text.IsEmpty ? NoText : keepText ? WholeText : HashOfText);
        if (text.IsEmpty)
        {
            return;
        }

        if (keepText)
        {
            writer.Block(text);
        }
        else
        {
            writer.Raw(SHA256.HashData(text));
        }
    }

    private static ReplayInput ReadText(ref PackedReader reader, ReplayInput input)
    {
        switch (Below(reader.Byte(), WholeText, "text"))
        {
            case HashOfText:
                return input with { TextHash = Convert.ToHexStringLower(reader.Raw(HashBytes)) };
            case WholeText:
                var text = reader.Block().ToArray();
                return input with { TextHash = Convert.ToHexStringLower(SHA256.HashData(text)), Text = text };
            default:
                return input;
        }
    }
}
