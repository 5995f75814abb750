using Infon.Domain.Teams;

namespace Infon.Grains.Interfaces.Teams;

/// <summary>A team as everybody may see it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Current">Its last version with its members as they are now.</param>
[GenerateSerializer, Immutable, Alias("team")]
public sealed record TeamView([property: Id(0)] Team Team, [property: Id(1)] Lineup Current);
