using Infon.Domain.Matches;

namespace Infon.Grains.Interfaces.Replays;

/// <summary>To tell in words what happened in a match.</summary>
/// <param name="Match">Of which match.</param>
/// <param name="From">The first tick to tell of; null = 0.</param>
/// <param name="To">The last tick to tell of; null = the last there is.</param>
/// <param name="Tick">The tick after which the state is shown too; null = none.</param>
[GenerateSerializer, Immutable, Alias("tell-replay")]
public sealed record TellReplay(
    [property: Id(0)] MatchId Match, [property: Id(1)] int? From, [property: Id(2)] int? To, [property: Id(3)] int? Tick);
