using System.Security.Cryptography;

namespace Infon.Engine.Bots;

/// <summary>The high-level API a program is written for.</summary>
public enum BotApi : byte
{
    /// <summary>Found out from the source, see the Lua reference.</summary>
    Detect = 0,

    /// <summary>Class style: <c>function Creature:main()</c>.</summary>
    Class = 1,

    /// <summary>State style: <c>function bot()</c>.</summary>
    State = 2,
}

/// <summary>The source of a bot.</summary>
/// <param name="Name">What it is called in messages about it, such as its file name.</param>
/// <param name="Source">The source as it stands in the file.</param>
/// <param name="Api">The high-level API it is written for.</param>
public sealed record BotProgram(string Name, ReadOnlyMemory<byte> Source, BotApi Api = BotApi.Detect)
{
    /// <summary>The largest source that is accepted.</summary>
    public const int SourceBytesMax = 256 * 1024;

    /// <summary>The SHA-256 of the source in lower-case hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Source.Span));
}
