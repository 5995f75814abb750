using Infon.Domain.Replays;

namespace Infon.Api.Replays;

/// <summary>What speaks for a match being what its replay says.</summary>
/// <param name="ReplayBytes">The size of the replay.</param>
/// <param name="ReplaySha256">The SHA-256 of the replay in lower-case hexadecimal.</param>
/// <param name="ReplayAvailable">Whether the replay is still kept.</param>
/// <param name="KeyId">The key that the match was signed with, see /api/v2/signing-keys; null = it was not signed.</param>
/// <param name="Signature">The signature over what is at /api/v2/matches/{id}/seal: ECDSA on P-256 with SHA-256, DER, in Base64.</param>
/// <param name="Verdict">What came of playing the replay once more here, bots and all: agrees, differs, notPlayable or notChosen (only some are); null = it has not been yet.</param>
/// <param name="VerifiedAt">When that was.</param>
public sealed record MatchProofJson(
    int ReplayBytes, string ReplaySha256, bool ReplayAvailable, string? KeyId, string? Signature, ReplayFinding? Verdict, DateTimeOffset? VerifiedAt)
{
    /// <summary>A proof as the API shows it.</summary>
    public static MatchProofJson Of(ReplayProof proof) => new(
        proof.Bytes, proof.Sha256, proof.Place != ReplayPlace.Gone, proof.Seal?.Key, proof.Seal?.Signature, proof.Finding, proof.VerifiedAt);
}
