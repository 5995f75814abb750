using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Infon.Web.Protocol;

namespace Infon.ProcessKit.Live;

/// <summary>A message of the hub: a call with target and arguments, or an answer with id and result or error.</summary>
internal sealed record HubWord(string? Target, JsonElement[] Arguments, string? Id, JsonElement Result, string? Error);

/// <summary>How a client of the hub speaks.</summary>
internal interface IHubWords
{
    /// <summary>The first message.</summary>
    byte[] Handshake { get; }

    /// <summary>The kind of WebSocket message.</summary>
    WebSocketMessageType Type { get; }

    /// <summary>A call.</summary>
    byte[] Invocation(string? id, string target, object?[] arguments);

    /// <summary>Reads what came together.</summary>
    void Read(ReadOnlyMemory<byte> bytes, Action<HubWord> take);
}

/// <summary>JSON.</summary>
internal sealed class JsonWords : IHubWords
{
    private const byte End = 0x1e;

    /// <inheritdoc/>
    public byte[] Handshake => [.. """{"protocol":"json","version":1}"""u8, End];

    /// <inheritdoc/>
    public WebSocketMessageType Type => WebSocketMessageType.Text;

    /// <inheritdoc/>
    public byte[] Invocation(string? id, string target, object?[] arguments) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target, arguments }), End];

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, Action<HubWord> take)
    {
        for (var rest = bytes; rest.Length > 0;)
        {
            var length = rest.Span.IndexOf(End);
            var message = JsonSerializer.Deserialize<JsonElement>(rest.Span[..length]);
            rest = rest[(length + 1)..];
            switch (message.GetProperty("type").GetInt32())
            {
                case 1:
                    take(new HubWord(message.GetProperty("target").GetString(), [.. message.GetProperty("arguments").EnumerateArray()], null, default, null));
                    break;
                case 3:
                    take(new HubWord(
                        null, [], message.GetProperty("invocationId").GetString(),
                        message.TryGetProperty("result", out var result) ? result : default,
                        message.TryGetProperty("error", out var error) ? error.GetString() : null));
                    break;
            }
        }
    }
}

/// <summary>The binary protocol.</summary>
internal sealed class BinaryWords : IHubWords
{
    private const int Failed = 1, WithResult = 3;

    /// <inheritdoc/>
    public byte[] Handshake => [.. Encoding.UTF8.GetBytes("""{"protocol":"messagepack","version":1}"""), 0x1e];

    /// <inheritdoc/>
    public WebSocketMessageType Type => WebSocketMessageType.Binary;

    /// <inheritdoc/>
    public byte[] Invocation(string? id, string target, object?[] arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.Array(6);
        writer.Integer(1);
        writer.Map(0);
        writer.Text(id);
        writer.Text(target);
        writer.Json(JsonSerializer.SerializeToElement(arguments));
        writer.Array(0);
        var message = new ArrayBufferWriter<byte>();
        LengthPrefix.Write(body.WrittenCount, message);
        message.Write(body.WrittenSpan);
        return message.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, Action<HubWord> take)
    {
        var rest = new ReadOnlySequence<byte>(bytes);
        while (LengthPrefix.TryTake(ref rest, out var body))
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
            {
                new MessagePackReader(body.ToArray()).Json(writer);
            }

            JsonElement[] parts = [.. JsonSerializer.Deserialize<JsonElement>(json.WrittenSpan).EnumerateArray()];
            switch (parts[0].GetInt32())
            {
                case 1:
                    take(new HubWord(parts[3].GetString(), [.. parts[4].EnumerateArray()], null, default, null));
                    break;
                case 3:
                    var kind = parts[3].GetInt32();
                    take(new HubWord(
                        null, [], parts[2].GetString(), kind == WithResult ? parts[4] : default, kind == Failed ? parts[4].GetString() : null));
                    break;
            }
        }
    }
}
