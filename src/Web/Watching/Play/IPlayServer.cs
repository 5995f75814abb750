using Infon.Api.Matches;
using Infon.Web.Presence;

namespace Infon.Web.Watching.Play;

/// <summary>What a client can ask of the hub. A refusal is an answer with a problem, not an error.</summary>
public interface IPlayServer
{
    /// <summary>Watches a live match from now on, also one that still waits for its turn.</summary>
    Task<Answer<WatchedMatchJson>> Watch(WatchRequest request);

    /// <summary>Does not watch a match any more.</summary>
    Task<Answer<Acknowledged>> Leave(Guid match);

    /// <summary>Where a match stands in the queue; without a value it does not wait.</summary>
    Task<Answer<MatchQueueJson>> QueuePosition(Guid match);

    /// <summary>The live matches that are played, and whatever becomes of the list from now on.</summary>
    Task<Answer<IReadOnlyList<MatchJson>>> FollowGames();

    /// <summary>Does not follow the list any more.</summary>
    Task<Answer<Acknowledged>> UnfollowGames();

    /// <summary>How many are here.</summary>
    Task<Answer<PresenceJson>> Presence();
}

/// <summary>A match is to be watched.</summary>
/// <param name="Match">The match.</param>
/// <param name="Have">The last tick the client has; null = it begins with a keyframe.</param>
/// <param name="Every">How many ticks are sent together, 1 to 50; null = 1.</param>
public sealed record WatchRequest(Guid Match, int? Have, int? Every);

/// <summary>The value of an answer that has nothing to tell but that it is done.</summary>
public sealed record Acknowledged;
