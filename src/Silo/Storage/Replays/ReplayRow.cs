using Infon.Domain.Replays;

namespace Infon.Silo.Storage.Replays;

/// <summary>A row of the table of what is known about replays.</summary>
internal sealed class ReplayRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        match_replays.match_id, match_replays.bytes, match_replays.sha256, match_replays.place, match_replays.created_at, match_replays.key_id,
        match_replays.signature, match_replays.sealed_text, match_replays.verdict, match_replays.verified_at
        """;

    public Guid MatchId { get; init; }

    public int Bytes { get; init; }

    public string Sha256 { get; init; } = "";

    public int Place { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? KeyId { get; init; }

    public string? Signature { get; init; }

    public string? SealedText { get; init; }

    public int? Verdict { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>What the row says.</summary>
    public ReplayProof ToProof() => new(
        Bytes, Sha256, (ReplayPlace)Place, KeyId is null ? null : new MatchSeal(KeyId, Signature!, SealedText!), (ReplayFinding?)Verdict, VerifiedAt);
}
