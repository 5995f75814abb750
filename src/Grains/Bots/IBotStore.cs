using Infon.Domain.Bots;
using Infon.Domain.Refusals;

namespace Infon.Grains.Bots;

/// <summary>Where bots are stored. Every write is one transaction, durable when its task completes.</summary>
public interface IBotStore
{
    /// <summary>A bot, deleted or not; null = there is none of that id.</summary>
    Task<Bot?> Find(BotId id);

    /// <summary>Stores a new bot; refused with <see cref="BotRefusals.NameTaken"/>, or when there is no room.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="first">Its first version; null = it has none.</param>
    /// <param name="room">How much its owner may have; null = anything.</param>
    Task<Outcome<Done>> Add(Bot bot, StoredVersion? first = null, BotsOptions? room = null);

    /// <summary>Stores a changed bot over the revision before it; refused with <see cref="BotRefusals.NameTaken"/>, as stale, or when there is
    /// no room for the version.</summary>
    /// <param name="bot">The bot as it is from now on.</param>
    /// <param name="added">A version that comes with the change; null = none.</param>
    /// <param name="room">How much its owner may have; null = anything.</param>
    Task<Outcome<Done>> Replace(Bot bot, StoredVersion? added = null, BotsOptions? room = null);
}
