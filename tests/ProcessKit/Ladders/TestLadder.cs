using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Matches;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;

namespace Infon.ProcessKit.Ladders;

/// <summary>Fills a database with users, bots and matches that have ended, without playing any.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">What ids begin with; two ladders of one database have different ones.</param>
public sealed class TestLadder(Database database, DateTimeOffset? clock = null)
{
    private readonly DateTimeOffset _clock = clock ?? Begin;
    private int _made;

    /// <summary>The end of the first match.</summary>
    public static DateTimeOffset Begin { get; } = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Makes a user.</summary>
    public async Task<UserId> AddUser(DateTimeOffset? since = null)
    {
        var id = NewId();
        await Execute(
            "INSERT INTO users (id, username, username_key, role, created_at, notify_in_app) VALUES (@id, @name, @name, 0, @since, 63)",
            new { id, name = $"USER-{id}", since = since ?? DateTimeOffset.UnixEpoch });
        return new UserId(id);
    }

    /// <summary>Makes a bot with an active version; where it sits in matches.</summary>
    /// <param name="owner">Whose it is; null = a user of its own.</param>
    /// <param name="shape">What near-duplicates have in common.</param>
    /// <param name="forkOf">What it was forked from; null = nothing.</param>
    public async Task<SeatPlan> AddBot(UserId? owner = null, string? shape = null, SeatPlan? forkOf = null)
    {
        var user = owner ?? await AddUser();
        var bot = NewId();
        await Execute(
            """
            INSERT INTO bots (id, owner_id, name, name_key, description, visibility, revision, created_at, updated_at, versions, active_version,
              forked_from_bot, forked_from_version, forked_from_number, forked_from_owner)
            VALUES (@bot, @owner, @name, @name, '', 1, 1, @now, @now, 0, NULL, @forkBot, @forkVersion, @forkNumber, @forkOwner)
            """,
            new
            {
                bot, owner = user.Value, name = $"BOT-{bot}", now = Begin, forkBot = forkOf?.Bot.Value, forkVersion = forkOf?.Version.Value,
                forkNumber = forkOf?.Number, forkOwner = forkOf?.Owner.Value,
            });
        return await AddVersion(new SeatPlan(new BotId(bot), default, 0, user, $"BOT-{bot}"), shape);
    }

    /// <summary>Gives a bot one more version, which is the active one.</summary>
    public async Task<SeatPlan> AddVersion(SeatPlan bot, string? shape = null, DateTimeOffset? now = null)
    {
        var next = bot with { Version = new BotVersionId(NewId()), Number = bot.Number + 1 };
        await Execute(
            """
            INSERT INTO bot_sources (hash, source) VALUES (@hash, @source);
            INSERT INTO bot_versions (id, bot_id, number, note, source_hash, source_bytes, shape, verdict, report, is_archived, created_at)
            VALUES (@id, @bot, @number, '', @hash, 1, @shape, 0, '{}', 0, @now);
            UPDATE bots SET versions = @number, active_version = @number, updated_at = @now WHERE id = @bot
            """,
            new
            {
                id = next.Version.Value, bot = bot.Bot.Value, number = next.Number, hash = $"{next.Version}", source = Array.Empty<byte>(), shape,
                now = now ?? Begin,
            });
        return next;
    }

    /// <summary>A rated match that has ended.</summary>
    /// <param name="endedAt">When.</param>
    /// <param name="seats">Who took part, and where it came in.</param>
    public Task<MatchId> Play(DateTimeOffset endedAt, params (SeatPlan Seat, int Placement)[] seats) =>
        Play(seats.Length == 2 ? MatchFormat.Duel : seats.Any(seat => seat.Seat.Team is not null) ? MatchFormat.TeamDuel : MatchFormat.FreeForAll, endedAt, 1, seats);

    /// <summary>A rated match of a format and a rules version that has ended.</summary>
    public async Task<MatchId> Play(MatchFormat format, DateTimeOffset endedAt, int rulesVersion, params (SeatPlan Seat, int Placement)[] seats)
    {
        var store = new MatchStore(database);
        var plan = new MatchPlan(
            new MatchId(NewId()), format, MatchPace.Headless, IsRated: true, "arena", Seed: 7, rulesVersion,
            [.. seats.Select(seat => seat.Seat)], endedAt.AddMinutes(-1));
        await store.Add(plan, payment: null, told: []);
        await store.Begin(plan.Id, attempts: 1, endedAt.AddSeconds(-30));
        var outcome = new MatchOutcome(
            EndCause.Time, 3000, 1, [.. seats.Select(seat => new SeatOutcome(seat.Placement, 100 / seat.Placement) { Spawned = 5, Killed = 2, Lost = 3 })]);
        await store.End(new MatchEnding(new MatchRecord(plan, MatchStatus.Completed) { EndedAt = endedAt, Outcome = outcome }));
        return plan.Id;
    }

    private Guid NewId()
    {
        _made++;
        return Guid.CreateVersion7(_clock.AddMilliseconds(_made));
    }

    private Task<int> Execute(string sql, object values) =>
        database.Write(change => change.Connection!.ExecuteAsync(sql, values, change));
}
