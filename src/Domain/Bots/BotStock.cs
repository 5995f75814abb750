using Infon.Domain.Refusals;

namespace Infon.Domain.Bots;

/// <summary>What is kept for a user.</summary>
/// <param name="Bots">How many bots, without the deleted ones.</param>
/// <param name="SourceBytes">How many bytes of source their versions hold, with those of deleted bots.</param>
public sealed record BotStock(long Bots, long SourceBytes)
{
    /// <summary>Why there is no room for more; null = there is.</summary>
    /// <param name="isNewBot">Whether a bot is added.</param>
    /// <param name="sourceBytes">The size of the source that is added; 0 = none is.</param>
    /// <param name="options">How much a user may have.</param>
    public Refusal? Objection(bool isNewBot, int sourceBytes, BotsOptions options)
    {
        if (isNewBot && Bots >= options.PerUserMax)
        {
            return BotRefusals.TooMany.Because($"You have {Bots} bots, and a user may have {options.PerUserMax}; delete one that you no longer need.");
        }

        return sourceBytes > 0 && SourceBytes + sourceBytes > (long)options.SourceMiBPerUserMax << 20
            ? BotRefusals.SourcesFull.Because(
                $"With this source your versions would hold more than {options.SourceMiBPerUserMax} MiB, those of deleted bots included; nothing was saved.")
            : null;
    }
}
