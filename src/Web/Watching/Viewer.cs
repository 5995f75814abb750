namespace Infon.Web.Watching;

/// <summary>
/// Somebody who watches a match, at their own pace: what they have been sent is a tick, what they lack lies in the channel, so that one who takes
/// nothing costs nothing. Packs are sent one after the other by whoever wakes the viewer first.
/// </summary>
/// <param name="channel">The match.</param>
/// <param name="sink">Where the frames go.</param>
/// <param name="have">The last tick they have; null = none.</param>
/// <param name="every">How many ticks are sent together.</param>
internal sealed class Viewer(FrameChannel channel, IFrameSink sink, int? have, int every)
{
    private int _wakes;
    private long _sendingSince;

    /// <summary>The match.</summary>
    internal FrameChannel Channel => channel;

    /// <summary>Where the frames go.</summary>
    internal IFrameSink Sink => sink;

    /// <summary>How many ticks are sent together.</summary>
    internal int Every => every;

    /// <summary>The last tick they were sent; null = they begin with a keyframe. The channel changes it, under its lock.</summary>
    internal int? Have { get; set; } = have;

    /// <summary>Whether they have left, or have been sent the end.</summary>
    internal bool IsOver { get; set; }

    /// <summary>For how long they have taken nothing of what was sent; zero = nothing is on its way.</summary>
    internal TimeSpan StuckFor =>
        Volatile.Read(ref _sendingSince) is var since and not 0 ? channel.Time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>There may be something to send. Whoever calls sends it, as far as nobody must be waited for.</summary>
    internal void Wake()
    {
        if (Interlocked.Increment(ref _wakes) == 1)
        {
            _ = SendAllAsync();
        }
    }

    private async Task SendAllAsync()
    {
        var wakes = 1;
        while (wakes > 0)
        {
            wakes = Volatile.Read(ref _wakes);
            await SendWhatIsThere();
            wakes = Interlocked.Add(ref _wakes, -wakes);
        }
    }

    private async ValueTask SendWhatIsThere()
    {
        try
        {
            while (!IsOver && channel.NextFor(this) is { } next)
            {
                Volatile.Write(ref _sendingSince, channel.Time.GetTimestamp());
                await (next.Pack is { } pack ? sink.Send(pack) : sink.End(next.End));
                Volatile.Write(ref _sendingSince, 0);
            }
        }
#pragma warning disable CA1031 // whatever a broken connection throws, it has no viewer any more
        catch (Exception)
#pragma warning restore CA1031
        {
            IsOver = true;
        }

        if (IsOver)
        {
            channel.Remove(this);
        }
    }
}
