using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Matches;

namespace Infon.Silo.Storage.Replays;

/// <summary>Writes replays and logs as a part of the transaction that ends their match.</summary>
internal static class ReplayRows
{
    private const string Insert = """
        INSERT INTO match_replays (match_id, bytes, sha256, place, created_at, key_id, signature, sealed_text, verdict)
        VALUES (@match, @bytes, @sha256, 0, @now, @key, @signature, @text, @verdict)
        """;

    /// <summary>Writes the replay of a match, and what was signed about it. Only rated matches wait to be verified.</summary>
    public static async Task Add(DbTransaction transaction, MatchEnding ending)
    {
        var (match, replay, seal) = (ending.Match.Plan.Id, ending.Replay, ending.Seal);
        var head = new
        {
            match = match.Value,
            bytes = replay.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(replay.Span)),
            now = ending.Match.EndedAt!.Value,
            verdict = ending.Match.Plan.IsRated ? (int?)null : (int)ReplayFinding.NotChosen,
            key = seal?.Key,
            signature = seal?.Signature,
            text = seal?.Text,
        };
        await transaction.Connection!.ExecuteAsync(Insert, head, transaction);
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO match_replay_contents (match_id, content) VALUES (@match, @content)",
            new { match = match.Value, content = replay.ToArray() }, transaction);
    }

    /// <summary>Writes the log of a seat; nothing where the bot said nothing.</summary>
    public static Task AddLog(DbTransaction transaction, MatchId match, int seat, ReadOnlyMemory<byte> log) => log.IsEmpty
        ? Task.CompletedTask
        : transaction.Connection!.ExecuteAsync(
            "INSERT INTO match_logs (match_id, seat, content) VALUES (@match, @seat, @content)",
            new { match = match.Value, seat, content = log.ToArray() }, transaction);
}
