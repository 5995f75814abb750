using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Requests;

/// <summary>A user who has one of everything, with secrets in it.</summary>
public sealed record Owner(HttpClient Client, Guid Bot, Guid Key, Guid User)
{
    /// <summary>The ids that others may come by.</summary>
    public IReadOnlyList<Guid> Ids => [Bot, Key, User];

    public static async Task<Owner> New(AccountsInfon infon)
    {
        var client = await infon.NewUser();
        var bot = (await Json(await client.PostAsJsonAsync("/api/v2/bots", new { name = "mine" }))).GetProperty("id").GetGuid();
        await Json(await client.PostAsJsonAsync(
            $"/api/v2/bots/{bot}/versions", new { source = $"-- {Walk.Secret}\nfunction Creature:main() end\n", note = Walk.Secret }));
        var key = await client.MakeKey(Walk.Secret, "bots:read");
        var user = (await client.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("id").GetGuid();
        return new Owner(client, bot, key.Id, user);
    }

    /// <summary>Everything it has, as it sees it.</summary>
    public async Task<string> State() => string.Join('\n', await Task.WhenAll(
        Client.GetStringAsync($"/api/v2/bots/{Bot}"),
        Client.GetStringAsync($"/api/v2/bots/{Bot}/versions"),
        Client.GetStringAsync("/api/v2/api-keys"),
        Client.GetStringAsync("/api/v2/users/me")));

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
