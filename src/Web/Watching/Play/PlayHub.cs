using Infon.Api.Matches;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Watching;
using Infon.Grains.Interfaces.Queue;
using Infon.Web.Presence;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Infon.Web.Watching.Play;

/// <summary>The hub: what is shown live in a browser.</summary>
internal sealed class PlayHub(
    FrameHall hall, GameFollowing games, PresenceBoard presence, IGrainFactory grains, IOptions<WatchingOptions> options)
    : Hub<IPlayClient>, IPlayServer
{
    private const int EveryMax = 50;

    /// <inheritdoc/>
    public async Task<Answer<WatchedMatchJson>> Watch(WatchRequest request)
    {
        var errors = new FieldErrors()
            .Add("have", request.Have is null or >= 0 ? null : "The last tick you have, 0 or more.")
            .Add("every", request.Every is null or (>= 1 and <= EveryMax) ? null : $"How many ticks are sent together, 1 to {EveryMax}.");
        if (errors.Any)
        {
            return Refuse<WatchedMatchJson>(RequestRefusals.Invalid.Because(errors));
        }

        var match = new MatchId(request.Match);
        var opened = await hall.Open(match, request.Have);
        var refusal = opened.Refusal ?? PlayConnection.Of(Context.Items).Watch(
            match, options.Value.MatchesPerConnectionMax, sink => hall.Join(match, sink, request.Have, request.Every ?? 1));
        return refusal is null ? new(WatchedMatchJson.Of(match, opened.Value)) : Refuse<WatchedMatchJson>(refusal);
    }

    /// <inheritdoc/>
    public Task<Answer<Acknowledged>> Leave(Guid match) => Task.FromResult(PlayConnection.Of(Context.Items).Leave(new MatchId(match))
        ? new Answer<Acknowledged>(new Acknowledged())
        : Refuse<Acknowledged>(WatchingRefusals.NotWatched.Because()));

    /// <inheritdoc/>
    public async Task<Answer<MatchQueueJson>> QueuePosition(Guid match) =>
        new(await grains.GetGrain<IQueueGrain>(0).PositionOf(new MatchId(match)) is { } position ? MatchQueueJson.Of(position) : null);

    /// <inheritdoc/>
    public async Task<Answer<IReadOnlyList<MatchJson>>> FollowGames() => new(await games.Follow(PlayConnection.Of(Context.Items)));

    /// <inheritdoc/>
    public Task<Answer<Acknowledged>> UnfollowGames()
    {
        games.Unfollow(PlayConnection.Of(Context.Items));
        return Task.FromResult(new Answer<Acknowledged>(new Acknowledged()));
    }

    /// <inheritdoc/>
    public Task<Answer<PresenceJson>> Presence() => Task.FromResult(new Answer<PresenceJson>(presence.Everywhere));

    private static Answer<T> Refuse<T>(Refusal refusal)
        where T : class => new(null, PlayProblem.Of(refusal));
}
