using System.Diagnostics;
using System.Net.Sockets;

namespace Infon.Benchmarks.Requests;

/// <summary>One connection that sends the same request again and again, each when the answer before it is there in full.</summary>
internal static class Connection
{
    /// <summary>Sends until a time, and gives how long each answer took, in ticks of the stopwatch.</summary>
    public static async Task<List<long>> Drive(Uri address, byte[] request, long end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[8192];
        var ticks = new List<long>();
        while (Stopwatch.GetTimestamp() is var began && began < end)
        {
            await socket.SendAsync(request);
            await Answer(socket, buffer);
            ticks.Add(Stopwatch.GetTimestamp() - began);
        }

        return ticks;
    }

    private static async Task Answer(Socket socket, byte[] buffer)
    {
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The server closed the connection.");
        }
        while (!buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8));

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException(System.Text.Encoding.ASCII.GetString(buffer, 0, length));
        }
    }
}
