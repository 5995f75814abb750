using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;

namespace Infon.Benchmarks.Requests;

/// <summary>
/// How many new versions a second a process validates, stores and answers. Twelve authors each save the next version of a bot of their own
/// when the last one is acknowledged; they run in the process that they measure and share its processors.
/// </summary>
public static class VersionSaves
{
    private const int Authors = 12;

    private const string Source = """
        -- Walks about and eats. Version
        function Creature:main()
          if self:tile_food() > 0 and self:food() < 9000 then
            self:eat()
          else
            local x1, y1, x2, y2 = world_size()
            self:moveto(math.random(x1, x2), math.random(y1, y2))
          end
        end
        """;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(10);

    /// <summary>Measures on SQLite.</summary>
    public static Task<string> RunOnSqlite() => Run("SQLite", []);

    /// <summary>Measures on a PostgreSQL server of its own, whose commits wait for the disk.</summary>
    public static async Task<string> RunOnPostgres()
    {
        await using var server = await TestPostgres.StartAsync(fsync: true);
        return await Run(
            "PostgreSQL", ["Infon:Database:Provider=Postgres", $"Infon:Database:ConnectionString={await server.NewDatabaseAsync()}"]);
    }

    private static async Task<string> Run(string database, string[] settings)
    {
        await using var process = await RunningInfon.StartAsync(settings);
        var bots = new List<Uri>();
        for (var author = 0; author < Authors; author++)
        {
            var made = await process.Client.PostAsJsonAsync("/api/v2/bots", new { name = $"author {author}" });
            bots.Add(new Uri($"{made.EnsureSuccessStatusCode().Headers.Location}/versions", UriKind.Relative));
        }

        await Drive(process, bots, "warm", Warming);
        var began = Stopwatch.GetTimestamp();
        var saves = await Drive(process, bots, "measured", Measuring);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return FormattableString.Invariant($"{database}: {saves / seconds:n0} new versions/s from {Authors} authors at once");
    }

    private static async Task<int> Drive(RunningInfon process, List<Uri> bots, string round, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var saved = await Task.WhenAll(bots.Select(async bot =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < time; count++)
            {
                using var answer = await process.Client.PostAsJsonAsync(bot, new { source = $"{Source}-- {round} {count}" });
                var version = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
                if (version.GetProperty("number").GetInt32() < count)
                {
                    throw new InvalidDataException("An acknowledged version has no number of its own.");
                }
            }

            return count;
        }));
        return saved.Sum();
    }
}
