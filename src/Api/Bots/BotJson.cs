using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Api.Bots;

/// <summary>A bot, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What its owner says about it.</param>
/// <param name="Visibility">Who may read its source: private or public.</param>
/// <param name="Versions">How many versions it has, which is the number of the last.</param>
/// <param name="ActiveVersion">The number of the version that plays; null = none yet.</param>
/// <param name="ForkedFrom">What it was forked from; null = nothing.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record BotJson(
    Guid Id, Guid OwnerId, string Name, string Description, Visibility Visibility, int Versions, int? ActiveVersion, ForkOriginJson? ForkedFrom,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>A bot as the API shows it.</summary>
    public static BotJson Of(BotView bot) => new(
        bot.Id.Value, bot.Owner.Value, bot.Name, bot.Description, bot.Visibility, bot.Versions, bot.ActiveVersion,
        bot.ForkedFrom is { } origin ? new ForkOriginJson(origin.Bot.Value, origin.Version.Value, origin.Number, origin.Owner.Value) : null,
        bot.CreatedAt, bot.UpdatedAt);
}

/// <summary>Where a fork began.</summary>
/// <param name="BotId">The bot that was forked.</param>
/// <param name="VersionId">Its version that was copied.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="OwnerId">Whose it was.</param>
public sealed record ForkOriginJson(Guid BotId, Guid VersionId, int Version, Guid OwnerId);

/// <summary>A request for a new bot.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Description">What you say about it, at most 2000 characters.</param>
/// <param name="Visibility">Who may read its source. Default private.</param>
public sealed record CreateBotJson(string? Name, string? Description = null, Visibility Visibility = Visibility.Private);

/// <summary>A request for a copy of a bot.</summary>
/// <param name="Version">The version to copy, by number or id; default the active one.</param>
/// <param name="Name">What the copy is called; default like the original.</param>
/// <param name="Description">What you say about it, at most 2000 characters.</param>
/// <param name="Visibility">Who may read its source. Default private.</param>
public sealed record ForkBotJson(string? Version = null, string? Name = null, string? Description = null, Visibility Visibility = Visibility.Private);

/// <summary>A change of a bot; what is left out stays as it is.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Description">What you say about it, at most 2000 characters.</param>
/// <param name="Visibility">Who may read its source.</param>
/// <param name="ActiveVersion">The number of the version that plays from now on.</param>
public sealed record ChangeBotJson(string? Name = null, string? Description = null, Visibility? Visibility = null, int? ActiveVersion = null);
