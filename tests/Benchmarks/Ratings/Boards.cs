using System.Diagnostics;
using System.Globalization;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Benchmarks.Ratings;

/// <summary>
/// How long a page of a leaderboard takes of a process with very many ranked versions, as somebody who asks its grain waits for it: while nothing
/// moves, and while matches are rated all the time. Each of a few readers asks for its next page when the last is there.
/// </summary>
public static class Boards
{
    private const int Ranked = 100_000, Readers = 4;

    private static readonly DateTimeOffset Long = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(10);

    /// <summary>Measures on a database, and says what came of it.</summary>
    public static async Task<string> Run(DatabaseProvider provider)
    {
        await using var test = await TestDatabase.NewAsync(provider);
        await Fill(test.Database);
        await using var process = await RunningInfon.StartAsync(test.Settings, test.DataPath);
        var grains = process.Services.GetRequiredService<IGrainFactory>();

        var first = Stopwatch.StartNew();
        await Ask(grains, 1);
        first.Stop();
        await Read(grains, TimeSpan.FromSeconds(5));
        var quiet = await Read(grains, Measuring);
        using var stop = new CancellationTokenSource();
        var moving = Move(process, grains, stop.Token);
        var busy = await Read(grains, Measuring);
        await stop.CancelAsync();
        var rate = await moving;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{provider}, {Ranked:n0} ranked: first page {first.ElapsedMilliseconds} ms; quiet {Say(quiet)}; {rate:n0} matches a second rated {Say(busy)}");
    }

    private static async Task Fill(Database database)
    {
        var rows = Enumerable.Range(0, Ranked).Select(i => new
        {
            user = Id(1, i / 5), bot = Id(2, i), version = Id(3, i), name = $"BOT-{i}", since = Long, rating = 1_500_000 + (i * 7919 % 900_000),
        }).ToList();
        await Insert(
            database, "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@user, @name, @name, 0, @since)",
            rows.Where((_, i) => i % 5 == 0));
        await Insert(database, "INSERT INTO bot_sources (hash, source) VALUES ('hash', @source)", [new { source = Array.Empty<byte>() }]);
        await Insert(
            database,
            """
            INSERT INTO bots (id, owner_id, name, name_key, description, visibility, revision, created_at, updated_at, versions, active_version)
            VALUES (@bot, @user, @name, @name, '', 1, 1, @since, @since, 1, 1);
            INSERT INTO bot_versions (id, bot_id, number, note, source_hash, source_bytes, shape, verdict, report, is_archived, created_at)
            VALUES (@version, @bot, 1, '', 'hash', 1, @name, 0, '{}', 0, @since);
            INSERT INTO ratings (format, entrant_id, number, rating, peak, wins, draws, losses, form, streak)
            VALUES (0, @version, 1, @rating, @rating, 20, 2, 18, 699050, 1)
            """,
            rows);
        await Insert(database, "INSERT INTO ladders (format, number, epoch, rebuilds) VALUES (0, 1, @epoch, 0)", [new { epoch = 1 }]);
    }

    private static async Task Insert<T>(Database database, string sql, IEnumerable<T> rows)
    {
        foreach (var chunk in rows.Chunk(5000))
        {
            await database.Write(change => change.Connection!.ExecuteAsync(sql, chunk, change));
        }
    }

    private static Task<BoardView> Ask(IGrainFactory grains, int page) => grains.GetGrain<ILadderGrain>((long)RatedFormat.Duel)
        .Board(new BoardQuestion(null, BoardPeriod.All, null, new UserId(Id(1, page)), new PageRequest(page, 50)));

    private static async Task<long[]> Read(IGrainFactory grains, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            var ticks = new List<long>();
            for (var page = 1 + reader; Stopwatch.GetTimestamp() < end; page = 1 + (page + Readers) % (Ranked / 50))
            {
                var begun = Stopwatch.GetTimestamp();
                await Ask(grains, page);
                ticks.Add(Stopwatch.GetTimestamp() - begun);
            }

            return ticks;
        }));
        return [.. all.SelectMany(ticks => ticks).Order()];
    }

    /// <summary>Has matches rated, twenty at a time; how many a second.</summary>
    private static async Task<double> Move(RunningInfon process, IGrainFactory grains, CancellationToken cancellation)
    {
        var ladder = new TestLadder(process.Services.GetRequiredService<Database>(), TimeProvider.System.GetUtcNow());
        var begun = Stopwatch.GetTimestamp();
        var matches = 0;
        using var pauses = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!cancellation.IsCancellationRequested)
        {
            for (var i = 0; i < 20; i++, matches++)
            {
                var match = await ladder.Play(TimeProvider.System.GetUtcNow(), (Seat(matches * 17 % Ranked), 1), (Seat((matches * 31 % Ranked) + 1), 2));
                await grains.GetGrain<IRatingGrain>((long)RatedFormat.Duel).Take(match);
            }

            await pauses.WaitForNextTickAsync(CancellationToken.None);
        }

        return matches / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static SeatPlan Seat(int bot) =>
        new(new BotId(Id(2, bot)), new BotVersionId(Id(3, bot)), 1, new UserId(Id(1, bot / 5)), $"BOT-{bot}");

    private static string Say(long[] ticks) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {At(ticks, 0.5):n2} ms, p99 {At(ticks, 0.99):n2} ms, longest {At(ticks, 1):n1} ms of {ticks.Length:n0} pages");

    private static double At(long[] sorted, double share) =>
        Stopwatch.GetElapsedTime(0, sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))]).TotalMilliseconds;

    private static Guid Id(int kind, int number) => new(number, (short)kind, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}
