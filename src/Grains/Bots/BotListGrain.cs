using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Bots;

/// <summary>Answers lists of bots from the index.</summary>
[StatelessWorker]
public sealed class BotListGrain(IBotStore store) : Grain, IBotListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<BotView>>> Own(Caller caller, PageRequest page)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var (bots, total) = await store.OfOwner(owner, page);
        return new PageOf<BotView>([.. bots.Select(bot => bot.View())], page.Page, page.Limit, total);
    }
}
