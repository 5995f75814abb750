using System.Collections.Concurrent;
using System.Text.Json;
using Infon.Api.Matches;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;
using Infon.Web.Presence;
using Microsoft.Extensions.Hosting;

namespace Infon.Web.Watching.Play;

/// <summary>Tells those who follow the live matches whenever the list changes. One question every two seconds serves all of them.</summary>
internal sealed class GameFollowing(IGrainFactory grains, PresenceBoard presence, TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly MatchSearch Live = new() { Status = MatchStatus.Running, Pace = MatchPace.Live };

    private readonly ConcurrentDictionary<PlayConnection, bool> _followers = new();
    private ITimer? _rounds;
    private string? _told;
    private PresenceJson? _toldPresence;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _rounds = time.CreateTimer(static following => _ = ((GameFollowing)following!).GoRound(), this, Period, Period);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _rounds?.Dispose();

    /// <summary>Follows from now on; gives the list as it is.</summary>
    internal async Task<IReadOnlyList<MatchJson>> Follow(PlayConnection client)
    {
        var games = await Games();
        _followers[client] = true;
        return games;
    }

    /// <summary>Does not follow any more.</summary>
    internal void Unfollow(PlayConnection client) => _followers.TryRemove(client, out _);

    private async Task<IReadOnlyList<MatchJson>> Games()
    {
        var found = await grains.GetGrain<IMatchListGrain>(0).List(Caller.Anonymous, Live, new PageRequest(1, PageRequest.LimitDefault));
        return found.IsRefused ? [] : [.. found.Value.Items.Select(MatchJson.Of)];
    }

    private async Task GoRound()
    {
        if (_followers.IsEmpty)
        {
            return;
        }

        try
        {
            // Ticks move by themselves; they are no news.
            var games = (await Games()).Select(game => game with { Tick = null }).ToList();
            if (Interlocked.Exchange(ref _told, JsonSerializer.Serialize(games)) is var told && told != _told)
            {
                Tell(nameof(IPlayClient.Games), games);
            }

            if (Interlocked.Exchange(ref _toldPresence, presence.Everywhere) != presence.Everywhere)
            {
                Tell(nameof(IPlayClient.Presence), presence.Everywhere);
            }
        }
#pragma warning disable CA1031 // a list that cannot be had is had the next time
        catch (Exception)
#pragma warning restore CA1031
        {
            _told = null;
        }
    }

    private void Tell(string target, object what)
    {
        var message = PlayConnection.Message(target, what);
        foreach (var follower in _followers.Keys)
        {
            follower.Post(message);
        }
    }
}
