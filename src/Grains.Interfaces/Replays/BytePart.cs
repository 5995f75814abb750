namespace Infon.Grains.Interfaces.Replays;

/// <summary>A part of something long.</summary>
/// <param name="Bytes">The part; nobody changes it.</param>
/// <param name="Total">How long all of it is.</param>
[GenerateSerializer, Immutable, Alias("byte-part")]
public sealed record BytePart([property: Id(0)] ReadOnlyMemory<byte> Bytes, [property: Id(1)] int Total)
{
    /// <summary>How long a part is at most: far below what a message between processes may have.</summary>
    public const int BytesMax = 128 * 1024;
}

/// <summary>A part of the log of a bot.</summary>
/// <param name="Seat">The seat of the bot.</param>
/// <param name="Part">The part.</param>
[GenerateSerializer, Immutable, Alias("log-part")]
public sealed record LogPart([property: Id(0)] int Seat, [property: Id(1)] BytePart Part);
