using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit.Providers;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>A browser with cookies of its own, and the person before it.</summary>
public sealed class Browser(HttpClient client, StandInProvider provider)
{
    /// <summary>What it sends of its own accord is what a page of ours would send.</summary>
    public HttpClient Client { get; } = OnOurPage(client);

    public async Task SignIn(string name)
    {
        var signedIn = await Client.PostAsJsonAsync("/api/v2/auth/login", new { login = name, password = AccountsInfon.Password, cookie = true });
        signedIn.EnsureSuccessStatusCode();
    }

    /// <summary>Clicks on a provider.</summary>
    /// <returns>Where the provider is.</returns>
    public async Task<string> Begin(string name = "github", string returnUrl = "/home")
    {
        var begun = await Client.PostAsJsonAsync($"/api/v2/auth/oauth/{name}", new { returnUrl });
        begun.EnsureSuccessStatusCode();
        return (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("address").GetString()!;
    }

    /// <summary>Comes back from a provider.</summary>
    public Task<HttpResponseMessage> Back(Uri callback)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, callback);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        return Client.SendAsync(request);
    }

    /// <summary>The whole way: to the provider, where the person agrees, and back.</summary>
    /// <returns>The page where the person is in the end.</returns>
    public async Task<string> Go(StandInAccount person, string name = "github", bool consents = true)
    {
        var callback = await provider.Visit(await Begin(name), person, consents);
        return (await Back(callback)).Headers.Location!.ToString();
    }

    public async Task<JsonElement> Me() => await Client.GetFromJsonAsync<JsonElement>("/api/v2/users/me");

    public async Task<bool> IsSignedIn() => (await Client.GetAsync("/api/v2/users/me")).IsSuccessStatusCode;

    /// <summary>The providers that are linked.</summary>
    public async Task<string[]> Linked() =>
        [.. (await Client.GetFromJsonAsync<JsonElement>("/api/v2/users/me/identities")).GetProperty("items").EnumerateArray()
            .Select(identity => identity.GetProperty("provider").GetString()!)];

    private static HttpClient OnOurPage(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }
}
