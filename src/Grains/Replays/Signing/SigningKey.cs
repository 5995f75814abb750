namespace Infon.Grains.Replays.Signing;

/// <summary>A key that matches are signed with.</summary>
/// <param name="Number">Its number; the first is 1, and the last is in use.</param>
/// <param name="Id">What seals call it: the beginning of the SHA-256 of the public key.</param>
/// <param name="PublicKey">The public half as PEM.</param>
/// <param name="PrivateKey">The private half as PKCS#8; empty = it is not kept, or not here.</param>
/// <param name="UsedFrom">Since when it is in use.</param>
/// <param name="UsedUntil">When another took its place; null = it is in use.</param>
public sealed record SigningKey(
    int Number, string Id, string PublicKey, ReadOnlyMemory<byte> PrivateKey, DateTimeOffset UsedFrom, DateTimeOffset? UsedUntil);
