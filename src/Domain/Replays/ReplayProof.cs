namespace Infon.Domain.Replays;

/// <summary>What speaks for a match being what its replay says.</summary>
/// <param name="Bytes">The size of the replay.</param>
/// <param name="Sha256">The SHA-256 of the replay in lower-case hexadecimal.</param>
/// <param name="Place">Where it is kept.</param>
/// <param name="Seal">What was signed; null = nothing.</param>
/// <param name="Finding">What came of playing it once more; null = that has not happened.</param>
/// <param name="VerifiedAt">When that was.</param>
public sealed record ReplayProof(int Bytes, string Sha256, ReplayPlace Place, MatchSeal? Seal, ReplayFinding? Finding, DateTimeOffset? VerifiedAt);
