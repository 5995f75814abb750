using Infon.Api.Leaderboards;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Api.Bots;

/// <summary>What a bot was forked from, step by step.</summary>
/// <param name="Items">The steps, the nearest first; at most 100.</param>
public sealed record AncestorsJson(IReadOnlyList<AncestorJson> Items);

/// <summary>A step back in the history of a fork.</summary>
/// <param name="BotId">The bot that was forked.</param>
/// <param name="Name">What it is called now; null = it was deleted.</param>
/// <param name="VersionId">Its version that was copied.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="OwnerId">Whose it was.</param>
public sealed record AncestorJson(Guid BotId, string? Name, Guid VersionId, int Version, Guid OwnerId)
{
    /// <summary>A step as the API shows it.</summary>
    public static AncestorJson Of(AncestorView step) =>
        new(step.Origin.Bot.Value, step.Name, step.Origin.Version.Value, step.Origin.Number, step.Origin.Owner.Value);
}

/// <summary>What can be counted of a bot.</summary>
/// <param name="Versions">How many versions it has.</param>
/// <param name="VersionsThatLoad">How many of them load.</param>
/// <param name="VersionsArchived">How many of them are archived.</param>
/// <param name="Forks">How many bots were forked from it.</param>
/// <param name="FirstVersionAt">When its first version was saved; null = it has none.</param>
/// <param name="LastVersionAt">When its last version was saved; null = it has none.</param>
/// <param name="Formats">How its rated games went in each format that it played.</param>
public sealed record BotStatsJson(
    int Versions, int VersionsThatLoad, int VersionsArchived, int Forks, DateTimeOffset? FirstVersionAt, DateTimeOffset? LastVersionAt,
    IReadOnlyList<FormatStatsJson> Formats)
{
    /// <summary>The counts as the API shows them.</summary>
    public static BotStatsJson Of(BotStats stats, IReadOnlyList<FormatStatsJson> formats) => new(
        stats.Versions, stats.VersionsThatLoad, stats.VersionsArchived, stats.Forks, stats.FirstVersionAt, stats.LastVersionAt, formats);
}
