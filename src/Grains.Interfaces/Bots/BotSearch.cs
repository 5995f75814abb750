using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Which bots are looked for; null = whichever.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="OwnerName">Whose, by the user's name.</param>
/// <param name="Words">Beginnings of words of their names, divided by spaces; every one must fit.</param>
/// <param name="Visibility">Who may read their source.</param>
[GenerateSerializer, Immutable, Alias("bot-search")]
public sealed record BotSearch(
    [property: Id(0)] UserId? Owner,
    [property: Id(1)] string? OwnerName,
    [property: Id(2)] string? Words,
    [property: Id(3)] Visibility? Visibility);

/// <summary>A step back in the history of a fork.</summary>
/// <param name="Origin">Which version of which bot was copied.</param>
/// <param name="Name">What that bot is called now; null = it was deleted.</param>
[GenerateSerializer, Immutable, Alias("ancestor")]
public sealed record AncestorView([property: Id(0)] ForkOriginView Origin, [property: Id(1)] string? Name);

/// <summary>What can be counted of a bot.</summary>
/// <param name="Versions">How many versions it has.</param>
/// <param name="VersionsThatLoad">How many of them load.</param>
/// <param name="VersionsArchived">How many of them are archived.</param>
/// <param name="Forks">How many bots were forked from it.</param>
/// <param name="FirstVersionAt">When its first version was saved; null = it has none.</param>
/// <param name="LastVersionAt">When its last version was saved; null = it has none.</param>
[GenerateSerializer, Immutable, Alias("bot-stats")]
public sealed record BotStats(
    [property: Id(0)] int Versions,
    [property: Id(1)] int VersionsThatLoad,
    [property: Id(2)] int VersionsArchived,
    [property: Id(3)] int Forks,
    [property: Id(4)] DateTimeOffset? FirstVersionAt,
    [property: Id(5)] DateTimeOffset? LastVersionAt);
