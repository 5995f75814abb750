using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Matches;

/// <summary>Reads matches, and asks only those that run; its key is 0.</summary>
[Alias("match-list-grain")]
public interface IMatchListGrain : IGrainWithIntegerKey
{
    /// <summary>A match: one that waits with its place in the queue, one that runs with its tick, one that has ended with what it did to ratings.</summary>
    [Alias("get")]
    Task<Outcome<MatchView>> Get(Caller caller, MatchId match);

    /// <summary>The matches that are looked for, the last first. Ticks of live matches are those the clock asks for.</summary>
    [Alias("list")]
    Task<Outcome<PageOf<MatchView>>> List(Caller caller, MatchSearch search, PageRequest page);
}
