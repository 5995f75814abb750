using Dapper;
using Infon.Domain.Matches;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>What the database says when everything has come to rest.</summary>
internal sealed record Books(
    IReadOnlyList<MatchRecord> Matches,
    IReadOnlyList<TokenAccountRow> Accounts,
    IReadOnlyList<TokenLine> TokenLines,
    IReadOnlyList<RatedRow> Rated,
    IReadOnlyList<ChangeLine> Changes,
    IReadOnlyList<StandingLine> Standings,
    IReadOnlySet<MatchId> Replays,
    IReadOnlyList<NoticeLine> Notices)
{
    /// <summary>The matches that something is still to happen to: they wait, run, or are to be rated.</summary>
    public IReadOnlyList<MatchRecord> Unfinished =>
        [.. Matches.Where(match => match.Status < MatchStatus.Completed || match is { Status: MatchStatus.Completed, Plan.IsRated: true, RatedAt: null })];

    /// <summary>Opens them.</summary>
    public static Task<Books> Open(Database database) => database.Read(async connection => new Books(
        [.. await MatchStore.Read(connection, "1 = 1 ORDER BY matches.created_at, matches.id", new { })],
        [.. await connection.QueryAsync<TokenAccountRow>("SELECT user_id, balance, entries FROM token_accounts")],
        [.. await connection.QueryAsync<TokenLine>("SELECT user_id, number, amount, cause, subject, balance FROM token_entries ORDER BY user_id, number")],
        [.. await connection.QueryAsync<RatedRow>("SELECT format, number, match_id FROM rated_matches ORDER BY format, number")],
        [.. await connection.QueryAsync<ChangeLine>("SELECT match_id, entrant_id, format, number, rating_before, rating_after, k FROM rating_changes")],
        [.. await connection.QueryAsync<StandingLine>("SELECT format, entrant_id, rating, wins, draws, losses FROM ratings")],
        (await connection.QueryAsync<Guid>("SELECT match_id FROM match_replays")).Select(id => new MatchId(id)).ToHashSet(),
        [.. await connection.QueryAsync<NoticeLine>(
            "SELECT user_id, match_id, kind, COUNT(*) AS count FROM notifications WHERE match_id IS NOT NULL GROUP BY user_id, match_id, bot_id, kind, sentence")]));
}

/// <summary>An account of tokens.</summary>
internal sealed class TokenAccountRow
{
    public Guid UserId { get; init; }

    public int Balance { get; init; }

    public int Entries { get; init; }
}

/// <summary>A line of the ledger of tokens.</summary>
internal sealed class TokenLine
{
    public Guid UserId { get; init; }

    public int Number { get; init; }

    public int Amount { get; init; }

    public int Cause { get; init; }

    public Guid? Subject { get; init; }

    public int Balance { get; init; }
}

/// <summary>A match that a ladder took.</summary>
internal sealed class RatedRow
{
    public int Format { get; init; }

    public long Number { get; init; }

    public Guid MatchId { get; init; }
}

/// <summary>A change of a rating.</summary>
internal sealed class ChangeLine
{
    public Guid MatchId { get; init; }

    public Guid EntrantId { get; init; }

    public int Format { get; init; }

    public long Number { get; init; }

    public int RatingBefore { get; init; }

    public int RatingAfter { get; init; }

    public int K { get; init; }
}

/// <summary>Somebody's standing.</summary>
internal sealed class StandingLine
{
    public int Format { get; init; }

    public Guid EntrantId { get; init; }

    public int Rating { get; init; }

    public int Wins { get; init; }

    public int Draws { get; init; }

    public int Losses { get; init; }
}

/// <summary>How often somebody was told the same about a match.</summary>
internal sealed class NoticeLine
{
    public Guid UserId { get; init; }

    public Guid MatchId { get; init; }

    public int Kind { get; init; }

    public int Count { get; init; }
}
