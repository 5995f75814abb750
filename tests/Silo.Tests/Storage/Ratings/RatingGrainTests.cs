using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings;
using Infon.Grains.Ratings.Recounts;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Storage.Ratings;

/// <summary>Ladders of a whole process.</summary>
public abstract class RatingGrainTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = await TestDatabase.NewEmptyAsync(provider);

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    [DatabaseTheory]
    [InlineData(1)]
    public async Task Told_twice_late_at_once_or_never_over_a_store_that_fails_each_match_counts_once(int seed)
    {
        FaultyRatingStore? store = null;
        await using var infon = await Start(replace: services => services.AddSingleton<IRatingStore>(
            parts => store = new FaultyRatingStore(new RatingStore(parts.GetRequiredService<Database>()))));
        var random = new Random(seed);
        var ladder = new RandomLadder(new TestLadder(infon.Services.GetRequiredService<Database>()), random);
        await ladder.AddBots(8);
        var grain = infon.Services.GetRequiredService<IGrainFactory>().GetGrain<IRatingGrain>((long)RatedFormat.FreeForAll);
        var matches = new List<MatchId>();
        for (var wave = 0; wave < 4; wave++)
        {
            for (var i = 0; i < 6; i++)
            {
                matches.Add(await ladder.PlayFreeForAll());
            }

            var told = matches.Concat(matches).Where(_ => random.Next(3) > 0).OrderBy(_ => random.Next()).ToList();
            await Task.WhenAll(told.Select(grain.Take).Append(SweepAnyway(grain)));
        }

        store!.IsHealed = true;
        await UntilRated(infon, RatedFormat.FreeForAll);

        var report = await Recount(infon, RatedFormat.FreeForAll);
        report.Matches.Should().Be(matches.Count);
        report.Correction.IsEmpty.Should().BeTrue();
        var history = infon.Services.GetRequiredService<IRatingHistory>();
        foreach (var match in matches)
        {
            (await history.ChangesOf(match)).Should().HaveCount(5);
        }
    }

    [DatabaseFact]
    public async Task What_was_never_told_is_found_and_a_free_for_all_swings_like_a_duel()
    {
        await using var infon = await Start();
        var test = new TestLadder(infon.Services.GetRequiredService<Database>());
        var bots = new List<SeatPlan>();
        for (var i = 0; i < 5; i++)
        {
            bots.Add(await test.AddBot());
        }

        var duel = await test.Play(TestLadder.Begin, (bots[0], 1), (bots[1], 2));
        var crowd = await test.Play(TestLadder.Begin, [.. bots.Select((bot, i) => (bot, i + 1))]);
        await UntilRated(infon, RatedFormat.Duel);
        await UntilRated(infon, RatedFormat.FreeForAll);

        var history = infon.Services.GetRequiredService<IRatingHistory>();
        var (inDuel, inCrowd) = (await history.ChangesOf(duel), await history.ChangesOf(crowd));
        inDuel.Select(step => step.Change.Thousandths).Should().BeEquivalentTo(new[] { 20_000, -20_000 });
        inCrowd.Single(step => step.Entrant == EntrantId.Of(bots[0].Version)).Change.Thousandths.Should().Be(20_000);
        inCrowd.Sum(step => step.Change.Thousandths).Should().Be(0);
    }

    [DatabaseFact]
    public async Task A_new_version_starts_half_way_between_its_parent_and_the_start_and_the_old_one_stays()
    {
        await using var infon = await Start();
        var test = new TestLadder(infon.Services.GetRequiredService<Database>());
        var (bot, other) = (await test.AddBot(), await test.AddBot());
        for (var i = 0; i < 5; i++)
        {
            await test.Play(TestLadder.Begin.AddSeconds(i), (bot, 1), (other, 2));
        }

        var next = await test.AddVersion(await test.AddVersion(bot));
        var match = await test.Play(TestLadder.Begin.AddSeconds(9), (next, 1), (other, 2));
        await UntilRated(infon, RatedFormat.Duel);

        var ladder = await infon.Services.GetRequiredService<IRatingStore>().Load(RatedFormat.Duel);
        var old = ladder.Standings.Single(line => line.Entrant == EntrantId.Of(bot.Version)).Standing;
        var steps = await infon.Services.GetRequiredService<IRatingHistory>().ChangesOf(match);
        old.Wins.Should().Be(5);
        steps.Single(step => step.Entrant == EntrantId.Of(next.Version)).Change.Before
            .Should().Be(Rating.Midway(old.Rating, Rating.OfPoints(1500)));
    }

    [DatabaseTheory]
    [InlineData(3)]
    public async Task With_one_K_nothing_is_won_that_was_not_lost_and_a_recount_agrees(int seed)
    {
        await using var infon = await Start(["Infon:Elo:ProvisionalGames=1000"]);
        var test = new TestLadder(infon.Services.GetRequiredService<Database>());
        var ladder = new RandomLadder(test, new Random(seed));
        await ladder.AddBots(6);
        var duels = new List<MatchId>();
        for (var i = 0; i < 30; i++)
        {
            duels.Add(await ladder.PlayDuel());
            await ladder.PlayTeams();
        }

        await UntilRated(infon, RatedFormat.Duel);
        await UntilRated(infon, RatedFormat.TeamDuel);

        foreach (var format in new[] { RatedFormat.Duel, RatedFormat.TeamDuel })
        {
            (await Recount(infon, format)).Should().Match<RecountReport>(report => report.Matches == 30 && report.Correction.IsEmpty);
        }

        foreach (var duel in duels)
        {
            var steps = await infon.Services.GetRequiredService<IRatingHistory>().ChangesOf(duel);
            steps.Sum(step => step.Change.Thousandths).Should().Be(0);
            steps.Should().HaveCount(2);
        }
    }

    private static async Task SweepAnyway(IRatingGrain grain)
    {
        try
        {
            await grain.Sweep();
        }
        catch (StorageOutageException)
        {
            // The next one finds what this one did not rate.
        }
    }

    private static async Task UntilRated(RunningInfon infon, RatedFormat format)
    {
        var store = infon.Services.GetRequiredService<IRatingStore>();
        var grain = infon.Services.GetRequiredService<IGrainFactory>().GetGrain<IRatingGrain>((long)format);
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (!(await store.Unrated(format, 1)).IsEmpty)
        {
            TimeProvider.System.GetUtcNow().Should().BeBefore(deadline);
            await SweepAnyway(grain);
        }
    }

    private static Task<RecountReport> Recount(RunningInfon infon, RatedFormat format) =>
        ActivatorUtilities.CreateInstance<Recount>(infon.Services).Run(format);

    private Task<RunningInfon> Start(IEnumerable<string>? settings = null, Action<IServiceCollection>? replace = null) =>
        RunningInfon.StartAsync([.. _database!.Settings, .. settings ?? []], _database.DataPath, replace);
}

public sealed class RatingGrainOnSqliteTests() : RatingGrainTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class RatingGrainOnPostgresTests() : RatingGrainTests(DatabaseProvider.Postgres);
