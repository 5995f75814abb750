namespace Infon.Grains.Interfaces.Replays;

/// <summary>A key that matches are or were signed with.</summary>
/// <param name="Id">What seals call it.</param>
/// <param name="PublicKey">Its public half as PEM.</param>
/// <param name="UsedFrom">Since when it is in use.</param>
/// <param name="UsedUntil">When another took its place; null = it is in use.</param>
[GenerateSerializer, Immutable, Alias("signing-key")]
public sealed record SigningKeyView(
    [property: Id(0)] string Id, [property: Id(1)] string PublicKey, [property: Id(2)] DateTimeOffset UsedFrom, [property: Id(3)] DateTimeOffset? UsedUntil);
