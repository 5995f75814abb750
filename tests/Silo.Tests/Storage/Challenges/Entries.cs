using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Matches;

namespace Infon.Silo.Tests.Storage.Challenges;

/// <summary>Makes the rows that tests of matches begin with.</summary>
internal static class Entries
{
    private static readonly TrialReport Report = new(Verdict.Ok, [], [], [], true, 10, 1, 2, 3, 4, 5, 6, 1);

    public static DateTimeOffset Now { get; } = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static async Task<UserId> AddUser(this Database database, string name, Standing standing = Standing.Active, DateTimeOffset? since = null)
    {
        var id = name == "house" ? UserId.House : new UserId(Guid.CreateVersion7(Now));
        await database.Write(change => change.Connection!.ExecuteAsync(
            """
            INSERT INTO users (id, username, username_key, role, created_at, standing) VALUES (@id, @name, @key, 0, @since, @standing)
            """,
            new { id = id.Value, name, key = name.ToUpperInvariant(), since = since ?? Now, standing = (int)standing },
            change));
        return id;
    }

    /// <summary>A bot with one version; where it has a shape, bots of one shape have the same program.</summary>
    public static async Task<SeatPlan> AddBot(
        this Database database, UserId owner, string name, string? shape = null, Verdict verdict = Verdict.Ok, int minutes = 0)
    {
        var at = Now.AddMinutes(minutes);
        var bot = Bot.Create(new BotId(Guid.CreateVersion7(at)), new Caller(owner), name, null, Visibility.Public, at).Value;
        var source = new SourceText($"-- {name}");
        var version = new BotVersion(
            new BotVersionId(Guid.CreateVersion7(at)), bot.Id, 1, "", source.Hash, source.Bytes.Length, shape ?? name, verdict, at);
        await new BotStore(database).Add(bot.Add(version, activate: true, at), new StoredVersion(version, source.Bytes, Report));
        return new SeatPlan(bot.Id, version.Id, 1, owner, name);
    }

    public static MatchPlan Match(DateTimeOffset at, params ImmutableArray<SeatPlan> seats) =>
        new(new MatchId(Guid.CreateVersion7(at)), MatchFormat.Duel, MatchPace.Headless, IsRated: true, "map", 1, 1, seats, at);

    public static async Task<MatchPlan> AddMatch(this Database database, MatchPlan plan)
    {
        (await new MatchStore(database).Add(plan, null, [])).IsRefused.Should().BeFalse();
        return plan;
    }
}
