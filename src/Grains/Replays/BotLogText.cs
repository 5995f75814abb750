using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infon.Engine.Bots;

namespace Infon.Grains.Replays;

/// <summary>The log of a bot as it is stored: a line of JSON for each of its lines, packed with Brotli.</summary>
public static class BotLogText
{
    private static readonly FrozenDictionary<BotLogKind, JsonEncodedText> Kinds = new Dictionary<BotLogKind, string>
    {
        [BotLogKind.Print] = "print",
        [BotLogKind.Fault] = "fault",
        [BotLogKind.Answer] = "answer",
        [BotLogKind.Cut] = "cut",
        [BotLogKind.Dump] = "dump",
    }.ToFrozenDictionary(kind => kind.Key, kind => JsonEncodedText.Encode(kind.Value));

    private static readonly JsonEncodedText Tick = JsonEncodedText.Encode("tick"), Kind = JsonEncodedText.Encode("kind"), Text = JsonEncodedText.Encode("text");

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a log, packed; empty = there are none.</summary>
    public static ReadOnlyMemory<byte> Pack(BotLog? log)
    {
        if (log is not { Lines.Count: > 0 })
        {
            return default;
        }

        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(packer, Form))
        {
            foreach (var line in log.Lines)
            {
                Write(json, line);
                json.Flush();
                json.Reset();
                packer.WriteByte((byte)'\n');
            }
        }

        return packed.ToArray();
    }

    private static void Write(Utf8JsonWriter json, BotLogLine line)
    {
        json.WriteStartObject();
        json.WriteNumber(Tick, line.Tick);
        json.WriteString(Kind, Kinds[line.Kind]);
        json.WriteString(Text, line.Text);
        json.WriteEndObject();
    }
}
