using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Infon.ProcessKit.Providers;

/// <summary>
/// GitHub, Google and Facebook as far as signing in goes: the real protocol over real HTTP, as strict as theirs, each with its own habits.
/// People are known to it by the cookie <c>person</c>; who also has <c>consent=no</c> clicks on cancel.
/// </summary>
public sealed class StandInProvider : IAsyncDisposable
{
    private const string ClientId = "infon-at-the-provider";
    private const string ClientSecret = "the-secret-between-infon-and-the-provider";

    private readonly ConcurrentDictionary<string, StandInAccount> _people = [];
    private readonly ConcurrentDictionary<string, StandInGrant> _codes = [];
    private readonly ConcurrentDictionary<string, StandInGrant> _tokens = [];
    private readonly WebApplication _process;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    private StandInProvider(WebApplication process)
    {
        _process = process;
        process.Use(Feel);
        process.MapGet("/{provider}/authorize", Authorize);
        process.MapPost("/{provider}/token", Exchange);
        process.MapGet("/{provider}/user", User);
        process.MapGet("/github/user/emails", Emails);
    }

    /// <summary>How it feels.</summary>
    public Mood Mood { get; set; }

    /// <summary>What nobody else may keep: the tokens given out, and the secret of the site.</summary>
    public IEnumerable<string> Secrets => [.. _tokens.Keys, ClientSecret];

    /// <summary>What tells a process to use it, for <see cref="RunningInfon"/>.</summary>
    public IEnumerable<string> Settings => new[] { "GitHub", "Google", "Facebook" }.SelectMany(name => SettingsOf(name, $"{_process.Urls.First()}/{Lower(name)}"));

    /// <summary>Starts it.</summary>
    public static async Task<StandInProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new StandInProvider(builder.Build());
        await provider._process.StartAsync();
        return provider;
    }

    /// <summary>Somebody opens an account.</summary>
    public StandInAccount Add(StandInAccount account) => _people[account.Login] = account;

    /// <summary>A browser goes to the provider, where its person is signed in.</summary>
    /// <returns>Where the provider sends it.</returns>
    public async Task<Uri> Visit(string address, StandInAccount person, bool consents = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"person={person.Login}; consent={(consents ? "yes" : "no")}");
        using var response = await _client.SendAsync(request);
        return response.Headers.Location ?? throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    private static string Lower(string name) => name.ToLower(CultureInfo.InvariantCulture);

    private static string[] SettingsOf(string name, string address) =>
    [
        $"Infon:{name}:ClientId={ClientId}", $"Infon:{name}:ClientSecret={ClientSecret}", $"Infon:{name}:UserEndpoint={address}/user",
        $"Infon:{name}:AuthorizationEndpoint={address}/authorize", $"Infon:{name}:TokenEndpoint={address}/token",
    ];

    private async Task Feel(HttpContext context, RequestDelegate next)
    {
        var isForPeople = context.Request.Path.Value!.EndsWith("/authorize", StringComparison.Ordinal);
        switch (Mood)
        {
            case Mood.Down when !isForPeople:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("<h1>We are down</h1>");
                break;
            case Mood.Gone when !isForPeople:
                context.Abort();
                break;
            case Mood.Silent when !isForPeople:
                await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
                break;
            default:
                await next(context);
                break;
        }
    }

    private IResult Authorize(string provider, HttpContext http)
    {
        var asked = http.Request.Query;
        var redirect = asked["redirect_uri"].ToString();
        if (asked["client_id"] != ClientId || !redirect.EndsWith($"/api/v2/auth/oauth/{provider}/callback", StringComparison.Ordinal))
        {
            return Results.BadRequest("The provider shows a page of its own and sends nobody anywhere.");
        }

        var challenge = asked["code_challenge"].ToString();
        if (asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || challenge.Length != 43 || asked["state"].Count == 0)
        {
            return Results.BadRequest("invalid_request");
        }

        var state = asked["state"].ToString();
        if (http.Request.Cookies["consent"] == "no")
        {
            return Back(redirect, ("error", "access_denied"), ("error_description", "The person said no"), ("state", state));
        }

        var code = NewSecret();
        _codes[code] = new StandInGrant(provider, _people[http.Request.Cookies["person"]!], redirect, challenge);
        return Back(redirect, ("code", code), ("state", state));
    }

    private static IResult Back(string redirect, params (string Name, string Value)[] answer) =>
        Results.Redirect(QueryHelpers.AddQueryString(redirect, answer.ToDictionary(item => item.Name, item => (string?)item.Value)));

    private async Task<IResult> Exchange(string provider, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var isSite = form["client_id"] == ClientId && form["client_secret"] == ClientSecret && form["grant_type"] == "authorization_code";
        if (!isSite || !_codes.TryRemove(form["code"].ToString(), out var grant) || !Fits(grant, provider, form))
        {
            // GitHub says so with a good status.
            return Results.Json(new { error = "invalid_grant", error_description = "The code is not good." }, statusCode: provider == "github" ? 200 : 400);
        }

        if (Mood == Mood.Confused)
        {
            return Results.Json(new[] { "token" });
        }

        var token = NewSecret();
        _tokens[token] = grant;
        return Results.Json(new { access_token = token, token_type = "bearer", scope = "" });
    }

    private static bool Fits(StandInGrant grant, string provider, IFormCollection form) =>
        grant.Provider == provider
        && grant.RedirectUri == form["redirect_uri"]
        && grant.Challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));

    private IResult User(string provider, HttpContext http)
    {
        if (PersonOf(http, provider) is not { } person)
        {
            return Results.Unauthorized();
        }

        var profile = provider switch
        {
            "github" => new { id = person.Id, login = person.Login, email = "public@example.org" },
            "google" => (object)new
            {
                sub = person.Id.ToString(CultureInfo.InvariantCulture), given_name = person.Login, name = $"{person.Login} Lastname", email = person.Email,
                email_verified = person.IsVerified,
            },
            _ when !http.Request.Query.ContainsKey("appsecret_proof") => new { error = "API calls require an appsecret_proof argument" },
            _ => new { id = person.Id.ToString(CultureInfo.InvariantCulture), name = $"{person.Login} Lastname", email = person.Email },
        };
        return Mood switch
        {
            Mood.Garbled => Results.Text("<html>sorry</html>", "text/html"),
            Mood.Mumbling => Results.Text("""{"id": "\ud800", "sub": "\ud800"}""", "application/json"),
            Mood.Forgetful => Results.Json(new object[] { new { id = "" } }),
            _ => Results.Json(profile),
        };
    }

    private IResult Emails(HttpContext http) => PersonOf(http, "github") is { } person
        ? Results.Json(new[]
        {
            new { email = "second@example.org", primary = false, verified = true },
            new { email = person.Email ?? "none", primary = true, verified = person.IsVerified },
        })
        : Results.Unauthorized();

    private StandInAccount? PersonOf(HttpContext http, string provider) =>
        http.Request.Headers.UserAgent.Count > 0
        && http.Request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var token]
        && _tokens.TryGetValue(token, out var grant) && grant.Provider == provider
            ? grant.Account
            : null;

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
