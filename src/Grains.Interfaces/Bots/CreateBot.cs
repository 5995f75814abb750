using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Make a bot, as yet without code.</summary>
/// <param name="Name">What it is called; unique among the bots of its owner.</param>
/// <param name="Description">What its owner says about it; null = nothing.</param>
/// <param name="Visibility">Who may read its source.</param>
[GenerateSerializer, Immutable, Alias("create-bot")]
public sealed record CreateBot(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Description,
    [property: Id(2)] Visibility Visibility);
