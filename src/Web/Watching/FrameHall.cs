using System.Collections.Concurrent;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Infon.Web.Watching;

/// <summary>All matches that are watched at this node. The first viewer of a match opens it; some seconds after the last has left it is closed.</summary>
internal sealed class FrameHall : IHostedService, IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<MatchId, Watched> _matches = new();
    private readonly IGrainFactory _grains;
    private readonly WatchingOptions _options;
    private readonly WatchingMeters _meters;
    private readonly TimeProvider _time;
    private readonly NodeInlet _inlet;
    private ITimer? _rounds;

    /// <summary>The hall of a process.</summary>
    public FrameHall(IClusterClient client, IOptions<WatchingOptions> options, WatchingMeters meters, TimeProvider time)
    {
        _grains = client;
        _options = options.Value;
        _meters = meters;
        _time = time;
        _inlet = new NodeInlet(client, time, Take);
    }

    /// <summary>The key of this node.</summary>
    internal string Node => _inlet.Node;

    /// <summary>How many matches are watched.</summary>
    internal int MatchCount => _matches.Count;

    /// <summary>How many watch.</summary>
    internal int ViewerCount => _matches.Values.Sum(hold => hold.Channel.ViewerCount);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _rounds = _time.CreateTimer(static hall => ((FrameHall)hall!).GoRound(), this, Round, Round);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _rounds?.Dispose();
        await Task.WhenAll(_matches.Values.Select(hold => hold.Lease.End(_inlet.Node)));
        await _inlet.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rounds?.Dispose();
        _inlet.Dispose();
    }

    /// <summary>Opens a match for somebody who wants to watch it.</summary>
    /// <param name="match">The match.</param>
    /// <param name="have">The last tick they have; null = none.</param>
    /// <returns>What is known about it; or why it cannot be watched.</returns>
    internal async Task<Outcome<MatchNote>> Open(MatchId match, int? have)
    {
        var (channel, lease) = _matches.GetOrAdd(match, Hold, have);
        if (channel.Note is null)
        {
            await _inlet.Open();
            await lease.Ask();
        }

        return channel.IsPast(have) ? MatchRefusals.Ended.Because()
            : channel.Note is { } note ? note
            : lease.Refusal ?? RequestRefusals.Unavailable.Because();
    }

    /// <summary>Lets somebody watch a match that was opened, from their first frames on: a keyframe, or what comes after the tick they have.</summary>
    /// <param name="match">The match.</param>
    /// <param name="sink">Where the frames go.</param>
    /// <param name="have">The last tick they have; null = none.</param>
    /// <param name="every">How many ticks are sent together.</param>
    internal Viewer Join(MatchId match, IFrameSink sink, int? have, int every)
    {
        while (true)
        {
            if (_matches.GetOrAdd(match, Hold, have).Channel.Add(sink, have, every) is { } viewer)
            {
                viewer.Wake();
                return viewer;
            }
        }
    }

    private Watched Hold(MatchId match, int? have)
    {
        var channel = new FrameChannel(match, _options, _meters, _time, have);
        return new Watched(channel, new MatchLease(channel, _grains, (after, viewers) => _inlet.Question(Carrier(), after, viewers)));
    }

    private FrameCarrier Carrier() => _options.Carrier switch
    {
        CarrierChoice.Stream => FrameCarrier.Stream,
        CarrierChoice.Observer => FrameCarrier.Observer,
        _ => _matches.Count > _options.StreamedMatchesMax ? FrameCarrier.Observer : FrameCarrier.Stream,
    };

    private void Take(FrameBatch batch)
    {
        foreach (var frame in batch.Frames)
        {
            if (_matches.TryGetValue(frame.Match, out var hold))
            {
                _meters.Came(frame.Bytes.Length);
                hold.Channel.Take(frame);
                hold.AskIfMissing();
            }
        }
    }

    private void GoRound()
    {
        var isSilent = false;
        foreach (var (match, hold) in _matches)
        {
            if (hold.Channel.TryClose(TimeSpan.FromSeconds(_options.LingerSeconds)))
            {
                _matches.TryRemove(match, out _);
                _ = hold.Lease.End(_inlet.Node);
                continue;
            }

            isSilent |= hold.Lease.LookAfter();
            foreach (var viewer in hold.Channel.StuckFor(TimeSpan.FromSeconds(_options.StuckSecondsMax)))
            {
                _meters.Stuck();
                hold.Channel.Remove(viewer);
                viewer.Sink.Abort();
            }
        }

        if (isSilent)
        {
            _inlet.Renew();
        }
    }

    /// <summary>A match that is watched.</summary>
    private sealed record Watched(FrameChannel Channel, MatchLease Lease)
    {
        /// <summary>Asks at once for what is missing.</summary>
        internal void AskIfMissing()
        {
            if (Channel.IsMissing)
            {
                _ = Lease.Ask();
            }
        }
    }
}
