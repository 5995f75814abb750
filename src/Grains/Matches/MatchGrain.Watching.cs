using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Matches.Play;

namespace Infon.Grains.Matches;

/// <content>How it is watched: by nodes of the front end, each as long as its lease is.</content>
public sealed partial class MatchGrain
{
    private Watchers? _watchers;
    private FrameRing? _frames;

    /// <inheritdoc/>
    public Task<Outcome<WatchView>> Watch(WatchMatch request)
    {
        if (Known() is not { } record)
        {
            return Task.FromResult<Outcome<WatchView>>(MatchRefusals.NotFound.Because());
        }

        if (!IsLive)
        {
            return Task.FromResult<Outcome<WatchView>>(MatchRefusals.NotLive.Because());
        }

        _watchers ??= new Watchers(TimeSpan.FromSeconds(options.Value.LeaseSeconds));
        var lease = _watchers.Renew(request, time.GetUtcNow());
        var frames = FramesFor(lease);
        NoteAudience();
        return Task.FromResult<Outcome<WatchView>>(
            new WatchView(record.Status, record.Status == MatchStatus.Running ? _play?.Tick : null, frames, _watchers.Viewers, _watchers.Span));
    }

    /// <inheritdoc/>
    public Task Leave(string node)
    {
        Known();
        _watchers?.Leave(node);
        NoteAudience();
        return Task.CompletedTask;
    }

    /// <summary>Sends every node what it has not been sent.</summary>
    private void Publish(MatchPlay play) => Publish(lease => FramesFor(lease, play));

    /// <summary>Sends the last frames of a match that came to its end on the floor.</summary>
    private void PublishRest(FrameRing? frames)
    {
        _frames = frames;
        Publish(FramesFor);
    }

    private void Publish(Func<Watchers.Lease, ImmutableArray<FramePacket>> framesFor)
    {
        try
        {
            foreach (var lease in _watchers?.At(time.GetUtcNow()) ?? [])
            {
                foreach (var frame in framesFor(lease))
                {
                    feed.Publish(lease.Watcher, frame);
                }
            }
        }
        catch (Exception trouble)
        {
            // Whoever watches asks for what is missing; the match goes on.
            LogUntold(Id, trouble.Message);
        }
    }

    private ImmutableArray<FramePacket> FramesFor(Watchers.Lease lease)
    {
        if (_play is { } play)
        {
            return FramesFor(lease, play);
        }

        // Of a match that has ended only the last deltas are left.
        return lease.SentTick is { } sent && _frames?.After(sent) is { } rest ? rest : [];
    }

    /// <summary>The frames that a node lacks, which it is taken to have from now on.</summary>
    private static ImmutableArray<FramePacket> FramesFor(Watchers.Lease lease, MatchPlay play)
    {
        if (lease.SentTick >= play.Tick)
        {
            return [];
        }

        var frames = lease.SentTick is { } sent && play.Frames!.After(sent) is { } missed ? missed : [play.Keyframe()];
        lease.SentTick = play.Tick;
        return frames;
    }

    private void NoteAudience()
    {
        if (_record is { Status: MatchStatus.Running })
        {
            _ = Told(() => GrainFactory.GetGrain<IAudienceGrain>(0).Note(Id, _watchers?.Viewers ?? 0));
        }
    }
}
