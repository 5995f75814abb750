using Infon.Grains.Interfaces.Replays;

namespace Infon.Api.Replays;

/// <summary>The keys that matches are and were signed with.</summary>
/// <param name="Items">The keys, the first first; the last is in use.</param>
public sealed record SigningKeysJson(IReadOnlyList<SigningKeyJson> Items);

/// <summary>A key that matches are or were signed with: ECDSA on P-256 with SHA-256.</summary>
/// <param name="Id">What matches call it: the first 16 hexadecimal digits of the SHA-256 of the key in DER.</param>
/// <param name="PublicKey">The public key as PEM.</param>
/// <param name="UsedFrom">Since when it is in use.</param>
/// <param name="UsedUntil">When another took its place; null = it is in use.</param>
public sealed record SigningKeyJson(string Id, string PublicKey, DateTimeOffset UsedFrom, DateTimeOffset? UsedUntil)
{
    /// <summary>A key as the API shows it.</summary>
    public static SigningKeyJson Of(SigningKeyView key) => new(key.Id, key.PublicKey, key.UsedFrom, key.UsedUntil);
}
