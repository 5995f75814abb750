using System.Collections.Immutable;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Teams;

/// <summary>Change a team; null = as it is. Other members make a new version of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Members">The two bot versions that play for it.</param>
/// <param name="IsArchived">Whether it enters no new matches.</param>
/// <param name="Revision">The revision the change builds on; null = whichever is current.</param>
[GenerateSerializer, Immutable, Alias("change-team")]
public sealed record ChangeTeam(
    [property: Id(0)] string? Name,
    [property: Id(1)] ImmutableArray<BotVersionId>? Members,
    [property: Id(2)] bool? IsArchived,
    [property: Id(3)] int? Revision);
