using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Change what is said about a bot, or which version plays; null = as it is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What its owner says about it.</param>
/// <param name="Visibility">Who may read its source.</param>
/// <param name="Revision">The revision the change builds on; null = whichever is current.</param>
/// <param name="ActiveVersion">The number of the version that plays.</param>
[GenerateSerializer, Immutable, Alias("change-bot")]
public sealed record ChangeBot(
    [property: Id(0)] string? Name,
    [property: Id(1)] string? Description,
    [property: Id(2)] Visibility? Visibility,
    [property: Id(3)] int? Revision,
    [property: Id(4)] int? ActiveVersion = null);
