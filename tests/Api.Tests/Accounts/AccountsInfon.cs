using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Accounts;

/// <summary>One process in hosted mode for all tests of accounts that do not mind each other. Nobody has to confirm an address or to slow down.</summary>
public sealed class AccountsInfon : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private static int _lastUser;
    private RunningInfon? _process;

    public RunningInfon Process => _process!;

    public HttpClient Client => Process.Client;

    /// <summary>A username that no other test has.</summary>
    public static string NewName() => $"user{Interlocked.Increment(ref _lastUser)}";

    public async Task InitializeAsync() => _process = await RunningInfon.StartAsync([
        "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:RequestsFreePerAddress=100000",
        "Infon:Accounts:FailuresFreePerAddress=100000",
    ]);

    public async Task DisposeAsync() => await Process.DisposeAsync();

    /// <summary>Makes an account.</summary>
    public async Task<string> Register(string? name = null)
    {
        name ??= NewName();
        var made = await Client.PostAsJsonAsync("/api/v2/auth/register", new { username = name, email = $"{name}@example.org", password = Password });
        made.EnsureSuccessStatusCode();
        return name;
    }

    /// <summary>Signs in by tokens.</summary>
    public async Task<JsonElement> SignIn(string login, string password = Password)
    {
        var answer = await Client.PostAsJsonAsync("/api/v2/auth/login", new { login, password });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A client that is signed in by an access token, as a new user.</summary>
    public async Task<HttpClient> NewUser() => ClientOf(await SignIn(await Register()));

    /// <summary>A client with the access token of a session.</summary>
    public HttpClient ClientOf(JsonElement session)
    {
        var client = Process.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>A browser that is signed in by a cookie.</summary>
    public async Task<HttpClient> Browser(string login)
    {
        var browser = Process.NewClient();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var answer = await browser.PostAsJsonAsync("/api/v2/auth/login", new { login, password = Password, cookie = true });
        answer.EnsureSuccessStatusCode();
        return browser;
    }
}

/// <summary>Tests that share <see cref="AccountsInfon"/>.</summary>
[CollectionDefinition(Name)]
public sealed class WithAccounts : ICollectionFixture<AccountsInfon>
{
    public const string Name = "accounts";
}
