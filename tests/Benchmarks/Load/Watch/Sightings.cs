namespace Infon.Benchmarks.Load.Watch;

/// <summary>What viewers saw.</summary>
internal sealed class Sightings
{
    private const int MillisecondsMax = 20_000;

    // Tenths of a millisecond.
    private readonly int[] _latencies = new int[MillisecondsMax * 10];

    /// <summary>Messages.</summary>
    public long Messages { get; private set; }

    /// <summary>Frames in them.</summary>
    public long Frames { get; private set; }

    /// <summary>Bytes of them.</summary>
    public long Bytes { get; private set; }

    /// <summary>Ticks that did not follow the one before.</summary>
    public int Gaps { get; private set; }

    /// <summary>Takes a message down.</summary>
    public void Add(int bytes, int frames, bool isGap, TimeSpan latency)
    {
        Messages++;
        Frames += frames;
        Bytes += bytes;
        Gaps += isGap ? 1 : 0;
        _latencies[Math.Clamp((int)(latency.TotalMilliseconds * 10), 0, _latencies.Length - 1)]++;
    }

    /// <summary>Adds what others saw.</summary>
    public void Add(Sightings others)
    {
        Messages += others.Messages;
        Frames += others.Frames;
        Bytes += others.Bytes;
        Gaps += others.Gaps;
        for (var index = 0; index < _latencies.Length; index++)
        {
            _latencies[index] += others._latencies[index];
        }
    }

    /// <summary>The percentiles of how late messages came.</summary>
    public string Latency() => FormattableString.Invariant($"{At(0.5):n1} / {At(0.95):n1} / {At(0.99):n1} ms");

    private double At(double share)
    {
        var left = (long)(Messages * share);
        var index = 0;
        while (index < _latencies.Length - 1 && (left -= _latencies[index]) > 0)
        {
            index++;
        }

        return index / 10.0;
    }
}
