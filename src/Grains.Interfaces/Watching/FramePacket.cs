using System.Collections.Immutable;
using Infon.Domain.Matches;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Watching;

/// <summary>A frame on its way to those who watch.</summary>
/// <param name="Match">Of which match.</param>
/// <param name="Tick">Of which tick.</param>
/// <param name="IsKey">Whether it can be read without those before it.</param>
/// <param name="IsLast">Whether it is the last of the match.</param>
/// <param name="Bytes">The frame, see docs/reference/frame-format.md. Nobody changes it.</param>
[GenerateSerializer, Immutable, Alias("frame")]
public sealed record FramePacket(
    [property: Id(0)] MatchId Match,
    [property: Id(1)] int Tick,
    [property: Id(2)] bool IsKey,
    [property: Id(3)] bool IsLast,
    [property: Id(4)] ReadOnlyMemory<byte> Bytes);

/// <summary>Frames of many matches that travel together.</summary>
/// <param name="Frames">The frames; those of one match in order.</param>
[GenerateSerializer, Immutable, Alias("frame-batch")]
public sealed record FrameBatch([property: Id(0)] ImmutableArray<FramePacket> Frames);

/// <summary>A node of the front end that frames are handed to.</summary>
[Alias("frame-observer")]
public interface IFrameObserver : IGrainObserver
{
    /// <summary>Frames have come.</summary>
    [Alias("receive"), OneWay]
    Task Receive(FrameBatch batch);
}
