using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Notifications;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Storage.Leaderboards;

/// <summary>Boards of a whole process.</summary>
public abstract class LadderGrainTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestDatabase? _database;
    private RunningInfon? _infon;

    private TestLadder Test { get; set; } = null!;

    private Database Database => _infon!.Services.GetRequiredService<Database>();

    private IGrainFactory Grains => _infon!.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.NewEmptyAsync(provider);
        _infon = await RunningInfon.StartAsync(_database.Settings, _database.DataPath);
        Test = new TestLadder(Database);
    }

    public async Task DisposeAsync()
    {
        await _infon!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_board_lists_who_has_played_and_knows_the_rank_of_whoever_asks()
    {
        var (one, other, third) = (await Test.AddBot(), await Test.AddBot(), await Test.AddBot());
        await Test.AddBot();
        await Play((one, other), (one, other), (other, third));

        var board = await Board(new(null, BoardPeriod.All, null, other.Owner, new PageRequest(1, 2)));

        board.Total.Should().Be(3);
        board.Lines.Select(line => (line.Rank, line.Subject, line.Name, line.Version)).Should().Equal(
            (1, one.Bot.Value, one.Name, 1), (2, other.Bot.Value, other.Name, 1));
        board.Lines[0].Entry.Should().BeEquivalentTo(new { Wins = 2, Draws = 0, Losses = 0, Form = new Form(0b1111, 2), Interval = (Rating?)null });
        board.Own!.Rank.Should().Be(2);
        (await Ladder().AtRank(null, 3)).Should().Be(EntrantId.Of(third.Version));
        (await Ladder().AtRank(null, 4)).Should().BeNull();
        (await Ladder().Near(EntrantId.Of(one.Version), one.Owner, null, 5)).Select(candidate => candidate.Entrant).Should().Equal(
            EntrantId.Of(other.Version), EntrantId.Of(third.Version));
    }

    [DatabaseFact]
    public async Task A_bot_is_listed_by_the_version_that_plays_and_no_longer_when_it_is_deleted()
    {
        var (one, other) = (await Test.AddBot(), await Test.AddBot());
        await Play((one, other));
        (await Board()).Total.Should().Be(2);

        var next = await Test.AddVersion(one, now: TimeProvider.System.GetUtcNow());
        await UntilTotal(1);
        await Play((next, other));
        await UntilTotal(2);
        var listed = (await Board()).Lines.Single(line => line.Subject == one.Bot.Value);
        await Delete(other);
        await UntilTotal(1);

        listed.Entrant.Should().Be(EntrantId.Of(next.Version));
        listed.Entry.Games.Should().Be(1);
        (await Ladder().StandingOf(EntrantId.Of(one.Version))).Wins.Should().Be(1);
        (await Ladder().StandingOf(EntrantId.Of((await Test.AddVersion(next)).Version))).Should().Match<Domain.Ratings.Standing>(
            start => start.Games == 0 && start.Rating.Points > 1500);
    }

    [DatabaseFact]
    public async Task Bots_of_one_code_share_the_entry_of_who_had_it_first()
    {
        var (first, copy, other) = (await Test.AddBot(shape: "same"), await Test.AddBot(shape: "same"), await Test.AddBot());
        await Play((copy, other), (first, other));

        var board = await Board();

        board.Lines.Select(line => line.Subject).Should().BeEquivalentTo(new[] { first.Bot.Value, other.Bot.Value });
        (await Ladder().PlaceOf(copy.Bot.Value)).Should().Be(new PlaceView(1, 2, first.Bot.Value));
        (await Ladder().PlaceOf(other.Bot.Value)).Should().Be(new PlaceView(2, 2, null));
        (await Ladder().PlaceOf(Guid.Empty)).Rank.Should().BeNull();
    }

    [DatabaseFact]
    public async Task Leagues_and_periods_and_those_in_placement_have_boards_of_their_own()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (young, old) = (await Test.AddBot(await Test.AddUser(now)), await Test.AddBot());
        var lazy = await Test.AddBot();
        await Test.Play(now.AddDays(-40), (lazy, 1), (old, 2));
        for (var i = 0; i < 10; i++)
        {
            await Test.Play(now.AddMilliseconds(i), (young, 1), (old, 2));
        }

        await Grains.GetGrain<IRatingGrain>((long)RatedFormat.Duel).Sweep();

        (await Names(new(League.Newcomer, BoardPeriod.All, null, null, new PageRequest()))).Should().Equal(young.Name);
        (await Names(new(League.Open, BoardPeriod.All, null, null, new PageRequest()))).Should().Equal(lazy.Name, old.Name);
        (await Names(new(null, BoardPeriod.Month, null, null, new PageRequest()))).Should().Equal(young.Name, old.Name);
        (await Names(new(null, BoardPeriod.All, true, null, new PageRequest()))).Should().Equal(lazy.Name);
        var week = await Board(new(null, BoardPeriod.Week, false, null, new PageRequest()));
        week.Lines.Select(line => (line.Name, line.Entry.Games, line.IsRising)).Should().Equal((young.Name, 10, true), (old.Name, 10, false));
    }

    [DatabaseFact]
    public async Task Teams_are_listed_by_their_last_version()
    {
        var owner = await Test.AddUser();
        var (one, other) = (await Team(owner, "red"), await Team(await Test.AddUser(), "blue"));
        await Test.Play(MatchFormat.TeamDuel, TestLadder.Begin, 1, [.. one.Select(seat => (seat, 1)), .. other.Select(seat => (seat, 2))]);
        await Grains.GetGrain<IRatingGrain>((long)RatedFormat.TeamDuel).Sweep();

        var board = await FreshBoards.Ask(
            Grains.GetGrain<ILadderGrain>((long)RatedFormat.TeamDuel), new(null, BoardPeriod.All, null, owner, new PageRequest()));

        board.Lines.Select(line => (line.Name, line.Entrant.Value)).Should().Equal(
            ("red", one[0].Team!.Value.Value), ("blue", other[0].Team!.Value.Value));
        board.Own!.Name.Should().Be("red");
    }

    [DatabaseFact]
    public async Task Who_is_passed_is_told()
    {
        var (one, other, third) = (await Test.AddBot(), await Test.AddBot(), await Test.AddBot());
        await Play((one, third), (one, other));
        (await Board()).Lines[0].Subject.Should().Be(one.Bot.Value);

        await Play((other, one), (other, one), (other, one));

        var store = _infon!.Services.GetRequiredService<INotificationStore>();
        using var deadline = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await store.CountUnread(one.Owner) == 0)
        {
            await Board();
            await pauses.WaitForNextTickAsync(deadline.Token);
        }

        var (told, _) = await store.Of(one.Owner, isUnread: true, new PageRequest());
        told.Single().Sentence.Should().Contain($"{other.Name} passed {one.Name}");
        told.Single().Match.Should().NotBeNull();
        (await store.CountUnread(other.Owner)).Should().Be(0);
    }

    private ILadderGrain Ladder() => Grains.GetGrain<ILadderGrain>((long)RatedFormat.Duel);

    private Task<BoardView> Board(BoardQuestion? question = null) =>
        FreshBoards.Ask(Ladder(), question ?? new(null, BoardPeriod.All, null, null, new PageRequest()));

    private async Task<IEnumerable<string>> Names(BoardQuestion question) => (await Board(question)).Lines.Select(line => line.Name);

    private async Task Play(params (SeatPlan Winner, SeatPlan Loser)[] matches)
    {
        for (var i = 0; i < matches.Length; i++)
        {
            await Test.Play(TestLadder.Begin.AddSeconds(i), (matches[i].Winner, 1), (matches[i].Loser, 2));
        }

        await Grains.GetGrain<IRatingGrain>((long)RatedFormat.Duel).Sweep();
    }

    private async Task UntilTotal(int total)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await Board()).Total != total)
        {
            await pauses.WaitForNextTickAsync(deadline.Token);
        }
    }

    private Task<int> Delete(SeatPlan bot) => Database.Write(change => change.Connection!.ExecuteAsync(
        "UPDATE bots SET deleted_at = @now, updated_at = @now, active_version = NULL WHERE id = @id",
        new { now = TimeProvider.System.GetUtcNow(), id = bot.Bot.Value }, change));

    private async Task<SeatPlan[]> Team(UserId owner, string name)
    {
        var (first, second) = (await Test.AddBot(owner), await Test.AddBot(owner));
        var (team, version) = (Guid.CreateVersion7(TestLadder.Begin), Guid.CreateVersion7(TestLadder.Begin));
        await Database.Write(change => change.Connection!.ExecuteAsync(
            """
            INSERT INTO teams (id, owner_id, name, name_key, is_archived, versions, revision, created_at, updated_at)
            VALUES (@team, @owner, @name, @name, 0, 1, 1, 0, 0);
            INSERT INTO team_versions (id, team_id, number, member_a, member_b, created_at) VALUES (@version, @team, 1, @a, @b, 0)
            """,
            new { team, owner = owner.Value, name, version, a = first.Version.Value, b = second.Version.Value }, change));
        return [.. new[] { first, second }.Select(seat => seat with { Team = new TeamVersionId(version) })];
    }
}

public sealed class LadderGrainOnSqliteTests() : LadderGrainTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class LadderGrainOnPostgresTests() : LadderGrainTests(DatabaseProvider.Postgres);
