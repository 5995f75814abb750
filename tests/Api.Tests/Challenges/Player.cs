using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Challenges;

/// <summary>Somebody with a bot that is like no other.</summary>
public sealed record Player(HttpClient Client, Guid Bot, Guid Version)
{
    private static int _last;

    public static async Task<Player> New(AccountsInfon infon) => await With(await infon.NewUser());

    public static async Task<Player> With(HttpClient client)
    {
        var number = Interlocked.Increment(ref _last);
        var bot = (await Read(await client.PostAsJsonAsync("/api/v2/bots", new { name = $"challenger {number}" }))).GetProperty("id").GetGuid();
        return new Player(client, bot, await Save(client, bot, $"function Creature:main()\n  self:moveto({number}, {number})\nend\n"));
    }

    public static async Task<Guid> Save(HttpClient client, Guid bot, string source)
    {
        var saved = await Read(await client.PostAsJsonAsync($"/api/v2/bots/{bot}/versions", new { source, activate = true }));
        return saved.GetProperty("id").GetGuid();
    }

    public Task<HttpResponseMessage> Challenge(object request) => Client.PostAsJsonAsync("/api/v2/matches/challenge", request);

    public Task<HttpResponseMessage> Challenge(Player other, bool live = false, bool? rated = null) =>
        Challenge(new { botVersionId = Version, opponentVersionId = other.Version, live, rated });

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A match when it has ended.</summary>
    public static async Task<JsonElement> Ended(HttpClient client, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        JsonElement match;
        do
        {
            match = await client.GetFromJsonAsync<JsonElement>(path);
        }
        while (match.GetProperty("endedAt").ValueKind == JsonValueKind.Null && await looks.WaitForNextTickAsync(patience.Token));
        return match;
    }

    /// <summary>The fields that an answer finds fault with.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOf(HttpResponseMessage answer)
    {
        var problem = await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        return [.. problem.GetProperty("errors").EnumerateObject().Select(error => error.Name)];
    }
}
