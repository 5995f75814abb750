using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Bots;

/// <summary>Where bots are stored. Every write is one transaction, durable when its task completes.</summary>
public interface IBotStore
{
    /// <summary>A bot; null = there is none of that id.</summary>
    Task<BotRecord?> Find(BotId id);

    /// <summary>Stores a new bot; refused with <see cref="BotRefusals.NameTaken"/>.</summary>
    Task<Outcome<Done>> Add(BotRecord bot);

    /// <summary>Stores a changed bot over the revision before it; refused with <see cref="BotRefusals.NameTaken"/> or as stale.</summary>
    Task<Outcome<Done>> Replace(BotRecord bot);

    /// <summary>The bots of a user, the last changed first, and how many there are in all.</summary>
    Task<(ImmutableArray<BotRecord> Bots, long Total)> OfOwner(UserId owner, PageRequest page);
}
