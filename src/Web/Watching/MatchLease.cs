using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Web.Watching;

/// <summary>Keeps frames of one match coming: renews the lease, asks for what is missing, and asks again when nothing comes. One question at a time.</summary>
/// <param name="channel">The match.</param>
/// <param name="grains">The way to it.</param>
/// <param name="ask">What this node says when it asks: the last tick it has, and how many watch.</param>
internal sealed class MatchLease(FrameChannel channel, IGrainFactory grains, Func<int?, int, WatchMatch> ask)
{
    /// <summary>After what time without a frame of a running match something is wrong.</summary>
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2), GapPause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private Task? _asking;
    private long _askedAt;

    /// <summary>Why the match cannot be watched; null = it can, or nobody knows yet.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>What kept the match from answering last; null = it has answered.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Asks, unless a question is under way; completes with the answer, or without when there was none.</summary>
    internal Task Ask()
    {
        lock (_gate)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = AskAsync();
        }
    }

    /// <summary>Looks after the lease, several times a second.</summary>
    /// <returns>Whether frames should come and do not.</returns>
    internal bool LookAfter()
    {
        if (Refusal is not null || channel.IsOver)
        {
            return false;
        }

        var isSilent = channel.Note is { Status: MatchStatus.Running } && channel.Silence >= SilenceMax;
        var pause = channel.IsMissing ? GapPause : isSilent || channel.Note is not { Status: MatchStatus.Running } ? SilenceMax : Renewal;
        if (channel.Time.GetElapsedTime(Volatile.Read(ref _askedAt)) < pause)
        {
            return false;
        }

        _ = Ask();
        return isSilent;
    }

    /// <summary>Tells the match that nobody watches here any more.</summary>
    internal async Task End(string node)
    {
        try
        {
            await grains.GetGrain<IMatchGrain>(channel.Match.Value).Leave(node);
        }
#pragma warning disable CA1031 // the lease ends by itself
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failure = failure;
        }
    }

    private async Task AskAsync()
    {
        // Whoever asks holds a lock.
        await Task.Yield();
        Volatile.Write(ref _askedAt, channel.Time.GetTimestamp());
        try
        {
            var after = channel.Question();
            var answer = await Watch(after);
            if (after is null && channel.Tick is { } tick && answer is { IsRefused: false, Value.Status: not MatchStatus.Running })
            {
                // It has no keyframe to give any more, but the last frames of those who are not that far behind.
                (after, answer) = (tick, await Watch(tick));
            }

            Failure = null;
            if (answer.Refusal is { } refusal)
            {
                Refused(refusal);
                return;
            }

            channel.Take(after, answer.Value);
            if (channel.Note is { Status: MatchStatus.Queued } note)
            {
                channel.Tell(note with { Queue = await grains.GetGrain<IQueueGrain>(0).PositionOf(channel.Match) });
            }
        }
#pragma warning disable CA1031 // whatever keeps a match from answering, it is asked again before long
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failure = failure;
        }
    }

    private Task<Outcome<WatchView>> Watch(int? after) =>
        grains.GetGrain<IMatchGrain>(channel.Match.Value).Watch(ask(after, channel.ViewerCount));

    /// <summary>A match that could be watched and cannot any more has ended, for those who watch.</summary>
    private void Refused(Refusal refusal)
    {
        Refusal = refusal;
        if (channel.Note is { } note)
        {
            channel.Take(null, new WatchView(MatchStatus.Aborted, null, [], note.Viewers, TimeSpan.Zero));
        }
    }
}
