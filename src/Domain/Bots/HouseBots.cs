using System.Security.Cryptography;
using System.Text;

namespace Infon.Domain.Bots;

/// <summary>The bots of the house, which are the same everywhere.</summary>
public static class HouseBots
{
    /// <summary>The id of a house bot by its name.</summary>
    public static BotId IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("house bot " + name)).AsSpan(0, 16);
        ReadOnlySpan<byte> beginning = [0x01, 0x90, 0, 0, 0, 0];
        beginning.CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new BotId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>What the first line of a house bot's source says about it; empty = nothing.</summary>
    public static string DescriptionOf(string source)
    {
        var line = source.Split('\n')[0].TrimEnd('\r');
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return line.StartsWith("--", StringComparison.Ordinal) && colon > 0 ? line[(colon + 2)..] : "";
    }
}
