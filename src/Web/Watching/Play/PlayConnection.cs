using System.Collections.Concurrent;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Watching;
using Infon.Web.Presence;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Infon.Web.Watching.Play;

/// <summary>A client of the hub: what it watches, and its way out.</summary>
/// <param name="connection">The connection.</param>
/// <param name="meters">What counts messages.</param>
/// <param name="pace">How often it may ask for something.</param>
internal sealed class PlayConnection(HubConnectionContext connection, WatchingMeters meters, ActionPace pace)
{
    /// <summary>How many messages beside frames may wait; who takes none of them takes nothing at all.</summary>
    private const int WaitingMax = 64;

    private readonly ConcurrentDictionary<MatchId, Viewer> _viewers = new();
    private readonly Queue<SerializedHubMessage> _waiting = new();
    private bool _isBusy, _isGone;
    private int _refused;

    /// <summary>How often it may ask for something.</summary>
    internal ActionPace Pace => pace;

    /// <summary>The connection that belongs to a context of the hub.</summary>
    internal static PlayConnection Of(IDictionary<object, object?> items) => (PlayConnection)items[typeof(PlayConnection)]!;

    /// <summary>A message for clients of every protocol, written once for each.</summary>
    internal static SerializedHubMessage Message(string target, params object?[] arguments) => new(new InvocationMessage(target, arguments));

    /// <summary>Counts an action that was asked for too often; gives how many there were.</summary>
    internal int CountRefused() => Interlocked.Increment(ref _refused);

    /// <summary>Begins to watch, or begins anew.</summary>
    internal Refusal? Watch(MatchId match, int max, Func<IFrameSink, Viewer> join)
    {
        Leave(match);
        if (_viewers.Count >= max)
        {
            return WatchingRefusals.TooManyMatches.Because();
        }

        var sink = new Sink(this, match);
        var viewer = join(sink);
        _viewers[match] = viewer;
        if (_isGone || viewer.IsOver)
        {
            Leave(match);
        }

        return null;
    }

    /// <summary>Ends watching; says whether the match was watched.</summary>
    internal bool Leave(MatchId match)
    {
        if (!_viewers.TryRemove(match, out var viewer))
        {
            return false;
        }

        viewer.Channel.Remove(viewer);
        return true;
    }

    /// <summary>The client has gone.</summary>
    internal void End()
    {
        _isGone = true;
        foreach (var match in _viewers.Keys)
        {
            Leave(match);
        }
    }

    /// <summary>Sends a message when its turn comes. Never waits; a client that takes none is disconnected.</summary>
    internal void Post(SerializedHubMessage message)
    {
        lock (_waiting)
        {
            if (_waiting.Count >= WaitingMax)
            {
                meters.Stuck();
                connection.Abort();
                return;
            }

            _waiting.Enqueue(message);
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        _ = SendAllAsync();
    }

    private async Task SendAllAsync()
    {
        while (Take() is { } message)
        {
            await Write(message);
        }
    }

    private SerializedHubMessage? Take()
    {
        lock (_waiting)
        {
            _isBusy = _waiting.TryDequeue(out var message);
            return message;
        }
    }

    private ValueTask Write(SerializedHubMessage message)
    {
        meters.Sent();
        return connection.WriteAsync(message, CancellationToken.None);
    }

    /// <summary>The way of one match's frames to the client.</summary>
    private sealed class Sink(PlayConnection client, MatchId match) : IFrameSink
    {
        public ValueTask Send(FramePack pack) => client.Write(pack.Message);

        public ValueTask End(MatchStatus status)
        {
            client._viewers.TryRemove(match, out _);
            return client.Write(Message(nameof(IPlayClient.Ended), match.ToString(), WatchedMatchJson.NameOf(status)));
        }

        public void Note(MatchNote note) => client.Post(Message(nameof(IPlayClient.Match), WatchedMatchJson.Of(match, note)));

        public void Abort() => client.Abort();
    }

    private void Abort() => connection.Abort();
}
