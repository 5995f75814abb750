using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>A bot, and the only writer of its rows; its key is the bot's id.</summary>
[Alias("bot-grain")]
public interface IBotGrain : IGrainWithGuidKey
{
    /// <summary>What is known about the bot; answers while a version is being validated too.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<Outcome<BotView>> Get(Caller caller);

    /// <summary>Makes the bot.</summary>
    [Alias("create")]
    Task<Outcome<BotView>> Create(Caller caller, CreateBot request);

    /// <summary>Makes the bot as a copy of another.</summary>
    [Alias("fork")]
    Task<Outcome<BotView>> Fork(Caller caller, ForkBot request);

    /// <summary>Changes what is said about the bot, or which version plays.</summary>
    [Alias("change")]
    Task<Outcome<BotView>> Change(Caller caller, ChangeBot request);

    /// <summary>Deletes the bot.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="revision">The revision the decision builds on; null = whichever is current.</param>
    [Alias("delete")]
    Task<Outcome<Done>> Delete(Caller caller, int? revision);

    /// <summary>Validates code and saves it as a new version, whatever the validation finds. The code of the last version is not saved twice.</summary>
    [Alias("save")]
    Task<Outcome<SavedVersion>> Save(Caller caller, SaveVersion request);

    /// <summary>Puts a version into the archive or takes it out.</summary>
    [Alias("archive")]
    Task<Outcome<VersionView>> Archive(Caller caller, VersionKey version, bool isArchived);
}
