using System.Collections.Immutable;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Teams;

/// <summary>Make a team.</summary>
/// <param name="Name">What it is called; unique among the teams of its owner.</param>
/// <param name="Members">The two bot versions that play for it.</param>
[GenerateSerializer, Immutable, Alias("create-team")]
public sealed record CreateTeam([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<BotVersionId> Members);
