using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Lists of bots: any number of workers, each answer one or two indexed queries.</summary>
[Alias("bot-list-grain")]
public interface IBotListGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's own bots, the last changed first.</summary>
    [Alias("own")]
    Task<Outcome<PageOf<BotView>>> Own(Caller caller, PageRequest page);

    /// <summary>Bots of everybody, by name where a name is searched for, else the last changed first.</summary>
    [Alias("search")]
    Task<Outcome<PageOf<BotView>>> Search(BotSearch search, PageRequest page);

    /// <summary>What a bot was forked from, and that from, and so on; the nearest first.</summary>
    [Alias("ancestors")]
    Task<Outcome<ImmutableArray<AncestorView>>> Ancestors(BotId bot);

    /// <summary>What can be counted of a bot.</summary>
    [Alias("stats")]
    Task<Outcome<BotStats>> Stats(BotId bot);
}
