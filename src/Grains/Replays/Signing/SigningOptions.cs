namespace Infon.Grains.Replays.Signing;

/// <summary>The key that matches are signed with; bound from <c>Infon:Signing</c>.</summary>
public sealed record SigningOptions
{
    /// <summary>A file with a private key for ECDSA on P-256 as PEM, the same for all processes of a cluster. Default none: the key is made at the first start and kept in the database.</summary>
    public string KeyPath { get; init; } = "";
}
