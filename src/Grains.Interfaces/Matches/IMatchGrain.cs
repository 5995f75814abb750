using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Watching;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Matches;

/// <summary>A match, from when it is asked for until it has ended; its key is the match's id. It owns the tick loop, and is the only writer of the
/// match's rows once they are there.</summary>
[Alias("match-grain")]
public interface IMatchGrain : IGrainWithGuidKey
{
    /// <summary>What is known about the match; answers while it is played too.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<Outcome<MatchView>> Get(Caller caller);

    /// <summary>Its turn has come. Being told again does no harm: a match that is played goes on, one that has ended says so to the queue.</summary>
    [Alias("begin")]
    Task Begin();

    /// <summary>Calls off a match that still waits; the token is given back.</summary>
    [Alias("cancel")]
    Task<Outcome<MatchView>> Cancel(Caller caller);

    /// <summary>Hands code or a line to the caller's bot while the match runs.</summary>
    [Alias("submit")]
    Task<Outcome<Done>> Submit(Caller caller, SubmitInput request);

    /// <summary>Somebody watches: a node of the front end asks for the frames of a live match, for as long as a lease. It asks again before the
    /// lease is over, and when frames are missing.</summary>
    [Alias("watch")]
    Task<Outcome<WatchView>> Watch(WatchMatch request);

    /// <summary>A node does not watch any more.</summary>
    [Alias("leave")]
    Task Leave(string node);
}
