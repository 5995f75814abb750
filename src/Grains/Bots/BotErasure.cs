using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Bots;

/// <summary>Deletes the bots of a user who leaves; what history refers to stays, without a name.</summary>
public sealed class BotErasure(IBotIndex index, IGrainFactory grains) : IErasurePart
{
    /// <inheritdoc/>
    public async Task Erase(UserId user)
    {
        while (true)
        {
            var (bots, _) = await index.Search(new BotSearch(user, null, null, null), new PageRequest(1, PageRequest.LimitMax));
            if (bots.IsEmpty)
            {
                return;
            }

            foreach (var bot in bots)
            {
                var deleted = await grains.GetGrain<IBotGrain>(bot.Id.Value).Delete(new Caller(user), null);
                if (deleted.Refusal is { } refusal)
                {
                    throw new InvalidOperationException($"Bot {bot.Id} of a user who leaves cannot be deleted: {refusal.Sentence}");
                }
            }
        }
    }
}
