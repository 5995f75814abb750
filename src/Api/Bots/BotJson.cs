using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Api.Bots;

/// <summary>A bot, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What its owner says about it.</param>
/// <param name="Visibility">Who may read its source: private or public.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record BotJson(
    Guid Id, Guid OwnerId, string Name, string Description, Visibility Visibility, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>A bot as the API shows it.</summary>
    public static BotJson Of(BotView bot) =>
        new(bot.Id.Value, bot.Owner.Value, bot.Name, bot.Description, bot.Visibility, bot.CreatedAt, bot.UpdatedAt);
}

/// <summary>A request for a new bot.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Description">What you say about it, at most 2000 characters.</param>
/// <param name="Visibility">Who may read its source. Default private.</param>
public sealed record CreateBotJson(string? Name, string? Description = null, Visibility Visibility = Visibility.Private);

/// <summary>A change of a bot; what is left out stays as it is.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Description">What you say about it, at most 2000 characters.</param>
/// <param name="Visibility">Who may read its source.</param>
public sealed record ChangeBotJson(string? Name = null, string? Description = null, Visibility? Visibility = null);
