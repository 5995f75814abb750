namespace Infon.Grains.Interfaces.Idempotency;

/// <summary>What to do with a request.</summary>
/// <param name="Answer">How it was answered when it was sent before; null = it is new and is to be carried out.</param>
[GenerateSerializer, Immutable, Alias("beginning")]
public sealed record Beginning([property: Id(0)] KeptAnswer? Answer);
