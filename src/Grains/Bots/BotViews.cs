using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Grains.Bots;

/// <summary>What others are shown of bots and versions.</summary>
internal static class BotViews
{
    /// <summary>A bot.</summary>
    public static BotView View(this Bot bot) => new(
        bot.Id, bot.Owner, bot.Name, bot.Description, bot.Visibility, bot.Revision, bot.CreatedAt, bot.UpdatedAt, bot.Versions, bot.ActiveVersion,
        bot.ForkedFrom is { } origin ? new ForkOriginView(origin.Bot, origin.Version, origin.Number, origin.Owner) : null);

    /// <summary>A version as <paramref name="caller"/> may see it.</summary>
    public static VersionView View(this BotVersion version, Bot bot, Caller caller, TrialReport? report = null, string? source = null) => new(
        version.Id, version.Bot, version.Number, version.Verdict, version.Number == bot.ActiveVersion, version.IsArchived, version.CreatedAt,
        bot.IsReadableFor(caller) ? new VersionInside(version.Note, version.SourceHash, version.SourceBytes, report, source) : null);
}
