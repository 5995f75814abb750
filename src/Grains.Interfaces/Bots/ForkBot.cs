using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Make a copy of a bot whose source the caller may read.</summary>
/// <param name="From">The bot to copy.</param>
/// <param name="Version">The version to copy; null = the active one, or the last when none is active.</param>
/// <param name="Name">What the copy is called; null = like the original.</param>
/// <param name="Description">What its owner says about it; null = nothing.</param>
/// <param name="Visibility">Who may read its source.</param>
[GenerateSerializer, Immutable, Alias("fork-bot")]
public sealed record ForkBot(
    [property: Id(0)] BotId From,
    [property: Id(1)] VersionKey? Version,
    [property: Id(2)] string? Name,
    [property: Id(3)] string? Description,
    [property: Id(4)] Visibility Visibility);
