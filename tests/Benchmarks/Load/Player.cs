using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load;

/// <summary>The user of local mode, as the load generator needs them.</summary>
internal sealed class Player(RunningInfon process)
{
    /// <summary>The bots that the process brings along: a page of them.</summary>
    public async Task<IReadOnlyList<Guid>> HouseBots() =>
        [.. (await Get("/api/v2/bots?owner=house")).GetProperty("items").EnumerateArray().Select(bot => bot.GetProperty("id").GetGuid())];

    /// <summary>Makes a bot whose first version plays.</summary>
    public async Task<(Guid Bot, Guid Version)> Make(string name, string source)
    {
        var bot = (await Post("/api/v2/bots", new { name, visibility = "public" })).GetProperty("id").GetGuid();
        var version = await Post($"/api/v2/bots/{bot}/versions", new { source, activate = true });
        return (bot, version.GetProperty("id").GetGuid());
    }

    /// <summary>What a resource says.</summary>
    public async Task<JsonElement> Get(string path)
    {
        using var answer = await process.Client.GetAsync(new Uri(path, UriKind.Relative));
        return await Read(answer);
    }

    /// <summary>What comes of a request.</summary>
    public async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await process.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return await Read(answer);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        ? await answer.Content.ReadFromJsonAsync<JsonElement>()
        : throw new IOException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
}
