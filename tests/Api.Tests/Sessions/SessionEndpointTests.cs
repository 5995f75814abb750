using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Tests.Sessions;

public sealed class SessionEndpointTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync()
    {
        _infon = await RunningInfon.StartAsync(
            ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:FailuresFreePerAccount=2"],
            replace: services => services.AddSingleton<TimeProvider>(_time));
        await Infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = "alice", email = "alice@example.org", password = AccountsInfon.Password });
    }

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task Sessions_are_listed_with_where_they_are_and_which_one_asks()
    {
        await SignIn("Phone");
        var laptop = await SignIn("Laptop");

        var sessions = await List(laptop);

        sessions.Select(session => session.GetProperty("device").GetString()).Should().BeEquivalentTo("Laptop", "Phone");
        sessions.Should().OnlyContain(session => session.GetProperty("address").GetString() == "127.0.0.1");
        sessions.Single(session => session.GetProperty("isCurrent").GetBoolean()).GetProperty("device").GetString().Should().Be("Laptop");
    }

    [Fact]
    public async Task A_session_that_is_ended_from_another_one_is_over_at_once()
    {
        var phone = await SignIn("Phone");
        var laptop = await SignIn("Laptop");
        var id = (await List(laptop)).Single(session => session.GetProperty("device").GetString() == "Phone").GetProperty("id").GetGuid();

        var ended = await laptop.DeleteAsync($"/api/v2/users/me/sessions/{id}");

        ended.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await phone.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await (await laptop.DeleteAsync($"/api/v2/users/me/sessions/{id}")).CodeOf()).Should().Be("sessions.not-found");
    }

    [Fact]
    public async Task All_other_sessions_are_ended_together()
    {
        var phone = await SignIn("Phone");
        var laptop = await SignIn("Laptop");

        await laptop.DeleteAsync("/api/v2/users/me/sessions");

        (await phone.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await List(laptop)).Should().ContainSingle();
    }

    [Fact]
    public async Task An_access_token_is_good_for_a_quarter_of_an_hour()
    {
        var phone = await SignIn("Phone");

        _time.Jump(TimeSpan.FromMinutes(14));
        (await phone.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        _time.Jump(TimeSpan.FromMinutes(1));
        (await phone.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_lives_while_it_is_used_but_not_for_ever()
    {
        var browser = await SignIn("Browser", cookie: true);

        for (var day = 0; day < 170; day += 10)
        {
            _time.Jump(TimeSpan.FromDays(10));
            (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        _time.Jump(TimeSpan.FromDays(10));
        (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends()
    {
        var browser = await SignIn("Browser", cookie: true);

        _time.Jump(TimeSpan.FromDays(30));

        (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Failed_attempts_are_slowed_down_more_and_more_and_a_right_password_is_let_in_after_the_pause()
    {
        await Try("wrong password 1");
        await Try("wrong password 2");

        var third = await Try(AccountsInfon.Password);

        third.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(2));
        (await Try("wrong password 3")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Try(AccountsInfon.Password)).Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(4));
        _time.Advance(TimeSpan.FromSeconds(4));
        (await Try(AccountsInfon.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Try("wrong password 4")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_lets_attempts_rest_for_less_than_an_hour_gets_no_new_ones_for_free()
    {
        await Try("wrong password 1");
        await Try("wrong password 2");

        _time.Jump(TimeSpan.FromMinutes(40));

        (await Try("wrong password 3")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Try("wrong password 4")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Names_that_nobody_has_are_slowed_down_alike()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            answers.Add((await Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "nobody", password = "whatever it is" })).StatusCode);
        }

        answers.Should().Equal(HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_on_record()
    {
        await Try("wrong password 1");
        _time.Advance(TimeSpan.FromSeconds(1));
        var phone = await SignIn("Phone");

        var attempts = await phone.GetFromJsonAsync<JsonElement>("/api/v2/users/me/sign-ins");

        attempts.GetProperty("items").EnumerateArray().Select(attempt => attempt.GetProperty("result").GetString())
            .Should().Equal("succeeded", "wrongPassword");
    }

    private Task<HttpResponseMessage> Try(string password) =>
        Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password });

    private async Task<HttpClient> SignIn(string device, bool cookie = false)
    {
        var client = Infon.NewClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(device);
        var answer = await client.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password = AccountsInfon.Password, cookie });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (!cookie)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        }

        return client;
    }

    private static async Task<JsonElement[]> List(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>("/api/v2/users/me/sessions")).GetProperty("items").EnumerateArray()];
}
