using System.Diagnostics;
using System.Net.Http.Json;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load.Api;

/// <summary>What is asked for, and how often.</summary>
internal sealed class RequestMix
{
    private const int Bots = 20;

    private readonly RunningInfon _process;
    private readonly List<(Guid Bot, Guid Version)> _bots = [];
    private readonly List<Guid> _matches = [];
    private readonly (string Kind, int Share, Func<Random, HttpRequestMessage> Request)[] _kinds;

    private RequestMix(RunningInfon process)
    {
        _process = process;
        _kinds =
        [
            ("GET match", 30, dice => Get($"/api/v2/matches/{Any(_matches, dice)}")),
            ("GET bot", 20, dice => Get($"/api/v2/bots/{Any(_bots, dice).Bot}")),
            ("GET leaderboard", 20, _ => Get("/api/v2/leaderboards/1v1")),
            ("GET matches of a bot", 10, dice => Get($"/api/v2/matches?bot={Any(_bots, dice).Bot}")),
            ("GET queue status", 14, _ => Get("/api/v2/queue/status")),
            ("GET replay", 5, dice => Get($"/api/v2/matches/{Any(_matches, dice)}/replay")),
            ("POST challenge", 1, Challenge),
        ];
    }

    /// <summary>Makes bots and has some matches played.</summary>
    public static async Task<RequestMix> Prepare(RunningInfon process)
    {
        var mix = new RequestMix(process);
        var player = new Player(process);
        for (var bot = 0; bot < Bots; bot++)
        {
            mix._bots.Add(await player.Make($"measured {bot}", Sources.Variant("grazer", bot + 1)));
        }

        foreach (var (_, version) in mix._bots)
        {
            var match = await player.Post("/api/v2/matches/challenge", Asking(version));
            mix._matches.Add(match.GetProperty("id").GetGuid());
        }

        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        foreach (var match in mix._matches)
        {
            while ((await player.Get($"/api/v2/matches/{match}")).GetProperty("status").GetString() is "queued" or "running")
            {
                await pauses.WaitForNextTickAsync();
            }
        }

        return mix;
    }

    /// <summary>Sends requests for a time.</summary>
    public async Task<IReadOnlyList<TimedAnswer>> Drive(int connections, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Drive(new Random(number), end)));
        return [.. all.SelectMany(answers => answers)];
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

    private static T Any<T>(List<T> items, Random dice) => items[dice.Next(items.Count)];

    private static object Asking(Guid version) => new
    {
        botVersionId = version, opponentBotId = Domain.Bots.HouseBots.IdOf("breeder").Value, format = "1v1", live = false,
    };

    private HttpRequestMessage Challenge(Random dice) => new(HttpMethod.Post, new Uri("/api/v2/matches/challenge", UriKind.Relative))
    {
        Content = JsonContent.Create(Asking(Any(_bots, dice).Version)),
    };

    private async Task<List<TimedAnswer>> Drive(Random dice, long end)
    {
        using var client = _process.NewClient();
        var answers = new List<TimedAnswer>();
        while (Stopwatch.GetTimestamp() is var began && began < end)
        {
            var (kind, request) = Draw(dice);
            using (request)
            using (var answer = await client.SendAsync(request))
            {
                answers.Add(new TimedAnswer(kind, (int)answer.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            }
        }

        return answers;
    }

    private (string Kind, HttpRequestMessage Request) Draw(Random dice)
    {
        var point = dice.Next(_kinds.Sum(kind => kind.Share));
        foreach (var (kind, share, request) in _kinds)
        {
            point -= share;
            if (point < 0)
            {
                return (kind, request(dice));
            }
        }

        throw new UnreachableException();
    }
}

/// <summary>An answer and how long it took.</summary>
internal sealed record TimedAnswer(string Kind, int Status, double Milliseconds);
