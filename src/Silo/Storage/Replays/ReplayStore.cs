using Dapper;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Replays;

namespace Infon.Silo.Storage.Replays;

/// <summary>Replays and logs in tables.</summary>
public sealed class ReplayStore(Database database) : IReplayStore
{
    /// <inheritdoc/>
    public Task<ReplayProof?> Find(MatchId match) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<ReplayRow>(
            $"SELECT {ReplayRow.Columns} FROM match_replays WHERE match_id = @match", new { match = match.Value }))?.ToProof());

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> Read(MatchId match, int offset, int count) => database.Read(async connection =>
        (ReadOnlyMemory<byte>)await connection.ExecuteScalarAsync<byte[]?>(
            "SELECT substr(content, @from, @count) FROM match_replay_contents WHERE match_id = @match",
            new { match = match.Value, from = offset + 1, count }));

    /// <inheritdoc/>
    public Task<(ReadOnlyMemory<byte> Part, int Total)> ReadLog(MatchId match, int seat, int offset, int count) => database.Read(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<LogRow>(
            "SELECT substr(content, @from, @count) AS part, length(content) AS total FROM match_logs WHERE match_id = @match AND seat = @seat",
            new { match = match.Value, seat, from = offset + 1, count });
        return ((ReadOnlyMemory<byte>)row?.Part, row?.Total ?? 0);
    });

    private sealed class LogRow
    {
        public byte[] Part { get; init; } = [];

        public int Total { get; init; }
    }
}
