using System.Collections.Immutable;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Matches.Play;

/// <summary>The last frames of a match, for those who missed some.</summary>
internal sealed class FrameRing(int capacity)
{
    private readonly FramePacket?[] _frames = new FramePacket?[capacity];

    /// <summary>The tick of the last frame; 0 = there is none.</summary>
    public int LastTick { get; private set; }

    /// <summary>The last frame; null = there is none.</summary>
    public FramePacket? Last => _frames[LastTick % capacity];

    /// <summary>Adds the frame that follows the last.</summary>
    public void Add(FramePacket frame)
    {
        _frames[frame.Tick % capacity] = frame;
        LastTick = frame.Tick;
    }

    /// <summary>All frames that come after a tick; null = some of them are gone, or there is no such tick.</summary>
    public ImmutableArray<FramePacket>? After(int tick)
    {
        if (tick < 0 || LastTick - tick > capacity)
        {
            return null;
        }

        var frames = ImmutableArray.CreateBuilder<FramePacket>(Math.Max(LastTick - tick, 0));
        for (var next = tick + 1; next <= LastTick; next++)
        {
            frames.Add(_frames[next % capacity]!);
        }

        return frames.MoveToImmutable();
    }
}
