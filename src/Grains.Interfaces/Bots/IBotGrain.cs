using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>A bot; its key is the bot's id.</summary>
[Alias("bot-grain")]
public interface IBotGrain : IGrainWithGuidKey
{
    /// <summary>What is known about the bot.</summary>
    [Alias("get")]
    Task<Outcome<BotView>> Get(Caller caller);

    /// <summary>Makes the bot.</summary>
    [Alias("create")]
    Task<Outcome<BotView>> Create(Caller caller, CreateBot request);

    /// <summary>Changes what is said about the bot.</summary>
    [Alias("change")]
    Task<Outcome<BotView>> Change(Caller caller, ChangeBot request);
}
