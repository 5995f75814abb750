using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Infon.Domain.Matches;
using Infon.Domain.Replays;

namespace Infon.Silo.Storage.Replays;

/// <summary>Writes replays and logs as a part of the transaction that ends their match.</summary>
internal static class ReplayRows
{
    private const string Insert = """
        INSERT INTO match_replays (match_id, bytes, sha256, place, created_at, key_id, signature, sealed_text)
        VALUES (@match, @bytes, @sha256, 0, @now, @key, @signature, @text)
        """;

    /// <summary>Writes the replay of a match, and what was signed about it.</summary>
    public static async Task Add(DbTransaction transaction, MatchId match, ReadOnlyMemory<byte> replay, MatchSeal? seal, DateTimeOffset now)
    {
        var head = new
        {
            match = match.Value,
            bytes = replay.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(replay.Span)),
            now,
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
