using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;

namespace Infon.Benchmarks.Load.Watch;

/// <summary>A viewer who looks at nothing of a frame but its head, so that most of the machine is left to the server.</summary>
internal sealed class Spectator : IDisposable
{
    private const int HeadBytes = 9;

    private readonly ClientWebSocket _socket = new();
    private readonly LiveGame _game;
    private readonly WatchTransport _transport;
    private byte[] _buffer = new byte[2048];
    private int _tick = -1;

    private Spectator(LiveGame game, WatchTransport transport) => (_game, _transport) = (game, transport);

    /// <summary>What it sees; null = it does not take it down.</summary>
#pragma warning disable CA1051 // it is exchanged while the viewer writes
    public Sightings? Seen;
#pragma warning restore CA1051

    /// <summary>Connects and watches.</summary>
    public static async Task<Spectator> Come(Uri server, LiveGame game, WatchPlan plan)
    {
        var spectator = new Spectator(game, plan.Transport);
        var path = plan.Transport == WatchTransport.Raw
            ? FormattableString.Invariant($"api/v2/matches/{game.Id}/stream?every={plan.Every}")
            : "hubs/play";
        await spectator._socket.ConnectAsync(new Uri($"ws://{server.Authority}/{path}"), CancellationToken.None);
        if (plan.Transport != WatchTransport.Raw)
        {
            await spectator.AskHub(plan);
        }

        _ = spectator.Look();
        return spectator;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task AskHub(WatchPlan plan)
    {
        var isBinary = _transport == WatchTransport.SignalRBinary;
        await Send(Encoding.UTF8.GetBytes($"{{\"protocol\":\"{(isBinary ? "messagepack" : "json")}\",\"version\":1}}\u001e"), false);
        await _socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
        await Send(isBinary ? BinaryWatch(plan.Every) : JsonWatch(plan.Every), isBinary);
    }

    private byte[] JsonWatch(int every) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"{{\"type\":1,\"target\":\"Watch\",\"arguments\":[{{\"match\":\"{_game.Id}\",\"every\":{every}}}]}}\u001e"));

    private byte[] BinaryWatch(int every)
    {
        byte[] body =
        [
            0x96, 1, 0x80, 0xc0, 0xa5, .. "Watch"u8, 0x91, 0x82, 0xa5, .. "match"u8, 0xd9, 36, .. Encoding.UTF8.GetBytes(_game.Id.ToString()),
            0xa5, .. "every"u8, (byte)every, 0x90,
        ];
        return [(byte)body.Length, .. body];
    }

    private async Task Send(byte[] bytes, bool isBinary) => await _socket.SendAsync(
        bytes.AsMemory(), isBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task Look()
    {
        var length = 0;
        while (_socket.State == WebSocketState.Open)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            length += received.Count;
            if (received.EndOfMessage)
            {
                Read(_buffer.AsSpan(0, length));
                length = 0;
            }
            else if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * length);
            }
        }
    }

    private void Read(Span<byte> message)
    {
        var bytes = message.Length;
        var pack = _transport switch
        {
            WatchTransport.Raw => message,
            WatchTransport.SignalR => FromJson(message),
            _ => FromBinary(message),
        };
        if (pack.Length < HeadBytes)
        {
            return;
        }

        var (first, tick, frames) = (BinaryPrimitives.ReadInt32LittleEndian(pack[1..]), 0, 0);
        var isKey = (pack[0] & 1) != 0;
        for (; pack.Length >= HeadBytes; pack = pack[(HeadBytes + BinaryPrimitives.ReadInt32LittleEndian(pack[5..]))..])
        {
            tick = BinaryPrimitives.ReadInt32LittleEndian(pack[1..]);
            frames++;
        }

        var late = TimeProvider.System.GetUtcNow() - _game.StartedAt - TimeSpan.FromMilliseconds(100 * tick);
        Seen?.Add(bytes, frames, _tick >= 0 && (isKey || first != _tick + 1), late);
        _tick = tick;
    }

    /// <summary>What stands in the second argument of <c>Frames</c>.</summary>
    private static Span<byte> FromJson(Span<byte> message)
    {
        var begin = message.IndexOf("\"Frames\""u8);
        if (begin < 0)
        {
            return [];
        }

        var text = message[(begin + "\"Frames\",\"arguments\":[\"".Length + 36 + "\",\"".Length)..];
        text = text[..text.IndexOf((byte)'"')];
        // Some letters of base64 are escaped in JSON.
        var plain = text.IndexOf((byte)'\\') < 0 ? text : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\\u002B", "+", StringComparison.Ordinal));
        Base64.DecodeFromUtf8InPlace(plain, out var length);
        return plain[..length];
    }

    private static Span<byte> FromBinary(Span<byte> message)
    {
        var begin = message.IndexOf("Frames"u8);
        if (begin < 0)
        {
            return [];
        }

        var rest = message[(begin + "Frames".Length + 3 + 36)..];
        return rest[0] switch
        {
            0xc4 => rest.Slice(2, rest[1]),
            0xc5 => rest.Slice(3, BinaryPrimitives.ReadUInt16BigEndian(rest[1..])),
            _ => rest.Slice(5, BinaryPrimitives.ReadInt32BigEndian(rest[1..])),
        };
    }
}
