using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Infon.Domain.Matches;

namespace Infon.Silo.Storage.Replays;

/// <summary>Writes replays and logs as a part of the transaction that ends their match.</summary>
internal static class ReplayRows
{
    /// <summary>Writes the replay of a match.</summary>
    public static Task Add(DbTransaction transaction, MatchId match, ReadOnlyMemory<byte> replay, DateTimeOffset now) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO match_replays (match_id, bytes, sha256, content, created_at) VALUES (@match, @bytes, @sha256, @content, @now)",
            new
            {
                match = match.Value,
                bytes = replay.Length,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(replay.Span)),
                content = replay.ToArray(),
                now,
            },
            transaction);

    /// <summary>Writes the log of a seat.</summary>
    public static Task AddLog(DbTransaction transaction, MatchId match, int seat, ReadOnlyMemory<byte> log) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO match_logs (match_id, seat, content) VALUES (@match, @seat, @content)",
            new { match = match.Value, seat, content = log.ToArray() }, transaction);
}
