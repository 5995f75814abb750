using System.Collections.Immutable;
using Infon.Grains.Interfaces.Watching;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Watching;

/// <summary>The frames of all matches of this silo on their way to one node, in batches. Whoever adds a frame never waits.</summary>
/// <param name="node">The node, as it stands in the log.</param>
/// <param name="carrier">What carries them, as it stands in the metrics.</param>
/// <param name="send">Sends a batch.</param>
/// <param name="parts">What it is made with.</param>
internal sealed partial class FrameLane(string node, string carrier, Func<FrameBatch, Task> send, FrameLaneParts parts) : IThreadPoolWorkItem
{
    private readonly Queue<FramePacket> _waiting = new();
    private bool _isBusy;
    private bool _isFailing;
    private long _usedAt = parts.Time.GetTimestamp();

    /// <summary>For how long nothing was added.</summary>
    internal TimeSpan Idle => parts.Time.GetElapsedTime(Volatile.Read(ref _usedAt));

    /// <summary>Adds a frame.</summary>
    internal void Add(FramePacket frame)
    {
        if (frame.Bytes.Length > parts.Options.BatchBytesMax)
        {
            parts.Meters.Dropped("large", 1);
            return;
        }

        Volatile.Write(ref _usedAt, parts.Time.GetTimestamp());
        lock (_waiting)
        {
            if (_waiting.Count >= parts.Options.WaitingFramesMax)
            {
                _waiting.Dequeue();
                parts.Meters.Dropped("behind", 1);
            }

            _waiting.Enqueue(frame);
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        // Away from the grain that added it: neither its turn nor its context goes along.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => _ = SendAllAsync();

    private async Task SendAllAsync()
    {
        var pause = TimeSpan.FromMilliseconds(parts.Options.BatchMilliseconds);
        while (Take() is { IsEmpty: false } frames)
        {
            await SendAsync(new FrameBatch(frames));
            await Task.Delay(pause, parts.Time);
        }
    }

    private async Task SendAsync(FrameBatch batch)
    {
        try
        {
            await send(batch);
            parts.Meters.Sent(carrier, batch.Frames.Length);
            _isFailing = false;
        }
#pragma warning disable CA1031 // whatever a carrier has against a batch, those after it are sent
        catch (Exception failure)
#pragma warning restore CA1031
        {
            parts.Meters.Dropped("refused", batch.Frames.Length);
            if (!_isFailing)
            {
                LogRefused(parts.Log, carrier, node, failure.Message);
            }

            _isFailing = true;
        }
    }

    private ImmutableArray<FramePacket> Take()
    {
        lock (_waiting)
        {
            var batch = ImmutableArray.CreateBuilder<FramePacket>(Math.Min(_waiting.Count, parts.Options.BatchFramesMax));
            var bytes = 0;
            while (batch.Count < parts.Options.BatchFramesMax && _waiting.TryPeek(out var next)
                && bytes + next.Bytes.Length <= parts.Options.BatchBytesMax)
            {
                bytes += next.Bytes.Length;
                batch.Add(_waiting.Dequeue());
            }

            _isBusy = batch.Count > 0;
            return batch.DrainToImmutable();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Carrier} to {Node} does not take frames: {Reason}")]
    private static partial void LogRefused(ILogger log, string carrier, string node, string reason);
}

/// <summary>What lanes are made with.</summary>
/// <param name="Options">How much travels together.</param>
/// <param name="Meters">What counts it.</param>
/// <param name="Time">The clock.</param>
/// <param name="Log">Where it is said that a node takes nothing.</param>
internal sealed record FrameLaneParts(FrameFeedOptions Options, FrameFeedMeters Meters, TimeProvider Time, ILogger Log);
