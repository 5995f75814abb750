using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Storage.Kills;

/// <summary>A client that makes bots, saves versions and describes them until the process is gone.</summary>
internal sealed class Writer(InfonExecutable infon, Ledger ledger, string name)
{
    private const int VersionsPerBot = 3;

    public async Task RunAsync()
    {
        try
        {
            for (var bot = 1; ledger.Surprises.IsEmpty; bot++)
            {
                await MakeBotAsync($"{name}-{bot}");
            }
        }
        catch (Exception end) when (end is HttpRequestException or IOException or TaskCanceledException or JsonException)
        {
            // The process was killed in the middle of an answer.
        }
    }

    private async Task MakeBotAsync(string botName)
    {
        var bot = (await SendAsync(HttpMethod.Post, "/api/v2/bots", new { name = botName })).GetProperty("id").GetGuid();
        var promise = new Ledger.Promise(botName);
        ledger.Bots[bot] = promise;
        ledger.Acknowledge();
        for (var number = 1; number <= VersionsPerBot; number++)
        {
            var source = $"-- {botName} {number}\n";
            ledger.Tried[source] = true;
            var saved = await SendAsync(HttpMethod.Post, $"/api/v2/bots/{bot}/versions", new { source, activate = true });
            promise.Versions[saved.GetProperty("number").GetInt32()] = source;
            ledger.Acknowledge();

            var asked = $"described {number} times";
            promise.Description = (promise.Description.Said, asked);
            await SendAsync(HttpMethod.Put, $"/api/v2/bots/{bot}", new { description = asked });
            promise.Description = (asked, asked);
            ledger.Acknowledge();
        }
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        using var answer = await infon.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            ledger.Surprise($"{method} {path}: {(int)answer.StatusCode} {text}");
        }

        return JsonDocument.Parse(text).RootElement;
    }
}
