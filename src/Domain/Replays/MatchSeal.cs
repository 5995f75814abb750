namespace Infon.Domain.Replays;

/// <summary>What the platform signed about a match.</summary>
/// <param name="Key">The id of the key.</param>
/// <param name="Signature">The signature over the text in UTF-8: ECDSA on P-256 with SHA-256, DER, in Base64.</param>
/// <param name="Text">What was signed.</param>
public sealed record MatchSeal(string Key, string Signature, string Text);
