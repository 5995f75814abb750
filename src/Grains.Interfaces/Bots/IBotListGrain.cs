using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Lists of bots: any number of workers, each answer one indexed query.</summary>
[Alias("bot-list-grain")]
public interface IBotListGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's own bots, the last changed first.</summary>
    [Alias("own")]
    Task<Outcome<PageOf<BotView>>> Own(Caller caller, PageRequest page);
}
