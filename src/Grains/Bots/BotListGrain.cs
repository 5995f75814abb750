using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Bots;

/// <summary>Answers lists of bots from the index.</summary>
[StatelessWorker]
public sealed class BotListGrain(IBotStore store, IBotIndex index) : Grain, IBotListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<BotView>>> Own(Caller caller, PageRequest page) => caller.User is { } owner
        ? await Search(new BotSearch(owner, null, null, null), page)
        : RequestRefusals.Unauthenticated.Because();

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<BotView>>> Search(BotSearch search, PageRequest page)
    {
        var (bots, total) = await index.Search(search, page);
        return new PageOf<BotView>([.. bots.Select(bot => bot.View())], page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ImmutableArray<AncestorView>>> Ancestors(BotId bot) =>
        await store.Find(bot) is { DeletedAt: null } ? await index.Ancestors(bot) : BotRefusals.NotFound.Because();

    /// <inheritdoc/>
    public async Task<Outcome<BotStats>> Stats(BotId bot) =>
        await store.Find(bot) is { DeletedAt: null } ? await index.Stats(bot) : BotRefusals.NotFound.Because();
}
