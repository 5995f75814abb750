using System.Collections.Immutable;
using System.Text;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Tokens;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Matches;

namespace Infon.Silo.Tests.Storage.Matches;

public abstract class MatchStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Payer = UserId.LocalPlayer;
    private static readonly Payment Price = new(Payer, TokenCause.LiveChallenge, new TokenOptions());

    private readonly List<Bot> _bots = [];
    private ImmutableArray<SeatPlan> _seats = [];
    private int _added;

    private MatchStore Store => new(Database);

    private MatchIndex Index => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Write(change => change.Connection!.ExecuteAsync(
            "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, 'player', 'PLAYER', 0, @now)",
            new { id = Payer.Value, now = Now }, change));
        _seats = [await NewSeat("one"), await NewSeat("two")];
    }

    [DatabaseFact]
    public async Task A_match_comes_back_as_it_went_in()
    {
        var plan = NewPlan() with
        {
            Seed = ulong.MaxValue - 5, RematchOf = new MatchId(Guid.CreateVersion7(Now)), Origin = MatchOrigin.Exhibition, IsPaid = true,
        };

        await Store.Add(plan, null, []);

        ShouldBe(await Store.Find(plan.Id), new MatchRecord(plan, MatchStatus.Queued));
        (await Store.Open()).Select(match => match.Plan.Id).Should().Equal(plan.Id);
        (await Store.Find(new MatchId(Guid.CreateVersion7(Now)))).Should().BeNull();
    }

    [DatabaseFact]
    public async Task A_match_that_is_begun_can_wait_again_and_forgets_what_had_reached_it()
    {
        var plan = await Added();
        await Store.Begin(plan.Id, 1, Now);
        await Store.NoteResumes(plan.Id, 3);
        await Store.Keep(plan.Id, new KeptInput(1, 5, 0, 0, Encoding.UTF8.GetBytes("x = 1")));
        var before = (await Store.Find(plan.Id), await Store.InputsOf(plan.Id));

        (await Store.Requeue(plan.Id)).Should().BeTrue();

        before.Item1!.Resumes.Should().Be(3);
        before.Item2.Should().ContainSingle().Which.Text.ToArray().Should().Equal("x = 1"u8.ToArray());
        ShouldBe(await Store.Find(plan.Id), new MatchRecord(plan, MatchStatus.Queued) { Attempts = 1 });
        (await Store.InputsOf(plan.Id)).Should().BeEmpty();
        (await Store.Requeue(plan.Id)).Should().BeFalse();
    }

    [DatabaseFact]
    public async Task An_end_is_written_once_and_whole()
    {
        var plan = await Added(Price);
        await Store.Begin(plan.Id, 1, Now);
        var ended = Completed((await Store.Find(plan.Id))!);
        var ending = new MatchEnding(ended) { Replay = new byte[] { 1, 2, 3 }, Logs = [new byte[] { 4 }, default], Told = [NewNote(plan)] };

        (await Store.End(ending)).Should().BeTrue();
        (await Store.End(ending with { Refund = Price })).Should().BeFalse();

        ShouldBe(await Store.Find(plan.Id), ended);
        (await Store.Open()).Should().BeEmpty();
        (await Store.Begin(plan.Id, 2, Now)).Should().BeFalse();
        (await Count("match_replays")).Should().Be(1);
        (await Count("notifications")).Should().Be(1);
        (await Balance()).Should().Be(9);
    }

    [DatabaseFact]
    public async Task What_was_paid_for_a_match_that_is_called_off_is_given_back()
    {
        var plan = await Added(Price);

        await Store.End(new MatchEnding(new MatchRecord(plan, MatchStatus.Cancelled) { EndedAt = Now, Failure = "Called off." }) { Refund = Price });

        (await Store.Find(plan.Id))!.Failure.Should().Be("Called off.");
        (await Balance()).Should().Be(10);
    }

    [DatabaseFact]
    public async Task Programs_stay_whatever_becomes_of_their_bots_and_owners()
    {
        var plan = await Added();
        await new BotStore(Database).Replace(_bots[1].Delete(Now).Value);
        var before = await Store.ProgramsOf(plan.Id);
        await Database.Write(change => change.Connection!.ExecuteAsync("UPDATE users SET standing = 2", null, change));

        var programs = await Store.ProgramsOf(plan.Id);

        before.Select(program => program.IsOwnerOut).Should().Equal(false, false);
        programs.Select(program => program.IsBotDeleted).Should().Equal(false, true);
        programs.Select(program => program.IsOwnerOut).Should().Equal(true, true);
        programs.Select(program => Encoding.UTF8.GetString(program.Source.Span)).Should().Equal("-- one", "-- two");
    }

    [DatabaseFact]
    public async Task A_user_who_leaves_leaves_no_names_and_no_code_in_matches_that_have_ended()
    {
        var (ended, waits) = (await Added(), await Added());
        await Store.Keep(ended.Id, new KeptInput(1, 5, 0, 0, "x = 1"u8.ToArray()));
        await Store.End(new MatchEnding(new MatchRecord(ended, MatchStatus.Aborted) { EndedAt = Now }));

        await Store.Erase(Payer);

        (await Store.Find(ended.Id))!.Plan.Seats.Select(seat => seat.Name).Should().Equal("", "");
        (await Store.InputsOf(ended.Id)).Should().BeEmpty();
        (await Store.Find(waits.Id))!.Plan.Seats.Select(seat => seat.Name).Should().Equal("one", "two");
    }

    [DatabaseFact]
    public async Task Matches_are_found_by_who_takes_part_and_by_how_far_they_are()
    {
        var third = await NewSeat("three");
        var (first, second) = (await Added(), await Added(seats: [_seats[0], third]));
        await Store.Begin(second.Id, 1, Now);

        (await Found(new MatchSearch())).Should().Equal(second.Id, first.Id);
        (await Found(new MatchSearch { Bot = third.Bot })).Should().Equal(second.Id);
        (await Found(new MatchSearch { Version = _seats[1].Version })).Should().Equal(first.Id);
        (await Found(new MatchSearch { Owner = Payer, Status = MatchStatus.Running, Pace = MatchPace.Live })).Should().Equal(second.Id);
        (await Found(new MatchSearch { Format = MatchFormat.FreeForAll })).Should().BeEmpty();
        (await Found(new MatchSearch { IsRated = true, Format = MatchFormat.Duel })).Should().Equal(second.Id, first.Id);
        var page = await Index.Search(new MatchSearch(), new PageRequest(2, 1));
        page.Total.Should().Be(2);
        ShouldBe(page.Matches.Single(), new MatchRecord(first, MatchStatus.Queued));
    }

    private static void ShouldBe(MatchRecord? found, MatchRecord expected)
    {
        (found! with { Plan = found.Plan with { Seats = [] }, Outcome = null })
            .Should().Be(expected with { Plan = expected.Plan with { Seats = [] }, Outcome = null });
        found.Plan.Seats.Should().Equal(expected.Plan.Seats);
        (found.Outcome is null).Should().Be(expected.Outcome is null);
        if (found.Outcome is { } outcome)
        {
            (outcome with { Seats = [] }).Should().Be(expected.Outcome! with { Seats = [] });
            outcome.Seats.Should().Equal(expected.Outcome!.Seats);
        }
    }

    private static MatchRecord Completed(MatchRecord match) => match with
    {
        Status = MatchStatus.Completed,
        EndedAt = Now + TimeSpan.FromSeconds(9),
        Outcome = new MatchOutcome(EndCause.LastStanding, 2345, 0xFEDC_BA98_7654_3210,
        [
            new SeatOutcome(1, 321)
            {
                Spawned = 9, Lost = 2, Killed = 7, FoodEaten = 123_456_789_012, Conversions = 3, HillMs = 4500, Faults = 1, Instructions = 9_876_543_210,
            },
            new SeatOutcome(2, -4) { OutSinceTick = 2345 },
        ]),
    };

    private static Notification NewNote(MatchPlan plan) =>
        new(new NotificationId(Guid.CreateVersion7(Now)), Payer, NotificationKinds.MatchComplete, Now, "It is over.") { Match = plan.Id };

    private MatchPlan NewPlan() => new(
        new MatchId(Guid.CreateVersion7(Now + TimeSpan.FromMilliseconds(_added++))), MatchFormat.Duel, MatchPace.Live, IsRated: true,
        "meadow", 7, 1, _seats, Now)
    {
        RequestedBy = Payer,
    };

    private async Task<MatchPlan> Added(Payment? payment = null, ImmutableArray<SeatPlan>? seats = null)
    {
        var plan = NewPlan() with { Seats = seats ?? _seats };
        (await Store.Add(plan, payment, [])).IsRefused.Should().BeFalse();
        return plan;
    }

    private async Task<SeatPlan> NewSeat(string name)
    {
        var source = new SourceText($"-- {name}");
        var bot = Bot.Create(new BotId(Guid.CreateVersion7(Now)), new Caller(Payer), name, null, Visibility.Private, Now).Value;
        var version = new BotVersion(
            new BotVersionId(Guid.CreateVersion7(Now)), bot.Id, 1, "", source.Hash, source.Bytes.Length, null, Verdict.Ok, Now);
        var report = new TrialReport(Verdict.Ok, [], [], [], false, 10, 0, 0, 0, 0, 0, 0, 1);
        bot = bot.Add(version, activate: true, Now);
        await new BotStore(Database).Add(bot, new StoredVersion(version, source.Bytes, report));
        _bots.Add(bot);
        return new SeatPlan(bot.Id, version.Id, 1, Payer, name);
    }

    private async Task<IEnumerable<MatchId>> Found(MatchSearch search) =>
        (await Index.Search(search, new PageRequest())).Matches.Select(match => match.Plan.Id);

    private Task<long> Count(string table) => Database.Read(reader => reader.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}"));

    private Task<long> Balance() => Database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT balance FROM token_accounts"));
}

public sealed class MatchStoreOnSqliteTests() : MatchStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class MatchStoreOnPostgresTests() : MatchStoreTests(DatabaseProvider.Postgres);
