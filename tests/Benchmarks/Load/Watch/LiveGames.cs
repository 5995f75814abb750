using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Benchmarks.Load.Watch;

/// <summary>A live match to be watched.</summary>
/// <param name="Id">Which.</param>
/// <param name="StartedAt">When tick 0 was.</param>
internal sealed record LiveGame(Guid Id, DateTimeOffset StartedAt);

/// <summary>Live matches of five house bots, asked for over HTTP.</summary>
internal static class LiveGames
{
    private static readonly string[] Bots = ["hoarder", "breeder", "grazer", "hunter", "swarm"];

    /// <summary>Begins so many, and waits until all of them run.</summary>
    public static async Task<IReadOnlyList<LiveGame>> Begin(HttpClient client, int count)
    {
        var bot = await Post(client, "/api/v2/bots", new { name = "watched", visibility = "public" });
        var version = await Post(
            client, $"/api/v2/bots/{bot.GetProperty("id").GetGuid()}/versions", new { source = Sources.Variant(Bots[0], 1), activate = true });
        var opponents = Bots.Skip(1).Select(name => new { botId = Domain.Bots.HouseBots.IdOf(name).Value }).ToList();
        var games = new List<LiveGame>();
        for (var index = 0; index < count; index++)
        {
            var match = await Post(client, "/api/v2/matches/challenge", new
            {
                botVersionId = version.GetProperty("id").GetGuid(), opponents, format = "ffa5", live = true, rated = false,
            });
            games.Add(await Running(client, match.GetProperty("id").GetGuid()));
        }

        return games;
    }

    private static async Task<LiveGame> Running(HttpClient client, Guid id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var match = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v2/matches/{id}", UriKind.Relative), patience.Token);
            if (match.GetProperty("status").GetString() == "running")
            {
                return new LiveGame(id, match.GetProperty("startedAt").GetDateTimeOffset());
            }

            await pauses.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<JsonElement> Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new IOException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
