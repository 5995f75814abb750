using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Accounts;

[Collection(WithAccounts.Name)]
public sealed class AuthEndpointTests(AccountsInfon infon)
{
    [Fact]
    public async Task Who_registers_signs_in_by_name_or_by_address_whatever_the_case_of_the_letters()
    {
        var name = await infon.Register();

        var byName = await infon.SignIn(name.ToUpperInvariant());
        var byAddress = await infon.SignIn($"{name}@EXAMPLE.org");

        byName.GetProperty("user").GetProperty("username").GetString().Should().Be(name);
        byAddress.GetProperty("user").GetProperty("id").GetGuid().Should().Be(byName.GetProperty("user").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task An_access_token_says_who_asks()
    {
        var user = await infon.NewUser();

        var me = await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me");

        me.GetProperty("username").GetString().Should().StartWith("user");
        me.GetProperty("role").GetString().Should().Be("user");
    }

    [Fact]
    public async Task A_token_that_was_made_up_is_refused()
    {
        var user = await infon.NewUser();
        var token = user.DefaultRequestHeaders.Authorization!.Parameter!;
        user.DefaultRequestHeaders.Authorization = new("Bearer", token[..^4] + "AAAA");

        var answer = await user.GetAsync("/api/v2/users/me");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.CodeOf()).Should().Be("request.unauthenticated");
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        var answer = await infon.Client.PostAsJsonAsync("/api/v2/auth/register", new { username = "1", email = "nobody", password = "short" });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").EnumerateObject().Select(field => field.Name).Should().BeEquivalentTo("username", "email", "password");
    }

    [Fact]
    public async Task A_username_is_given_out_once()
    {
        var name = await infon.Register();

        var second = await infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = name.ToUpperInvariant(), email = "other@example.org", password = AccountsInfon.Password });

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await second.CodeOf()).Should().Be("accounts.username-taken");
    }

    [Fact]
    public async Task Registering_with_a_known_address_is_answered_as_with_a_new_one_and_makes_nothing()
    {
        var known = await infon.Register();
        var other = AccountsInfon.NewName();

        var again = await infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = other, email = $"{known}@example.org", password = AccountsInfon.Password });
        var fresh = await infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = other, email = $"{other}@example.org", password = AccountsInfon.Password });

        again.StatusCode.Should().Be(fresh.StatusCode);
        (await again.Content.ReadAsStringAsync()).Should().Be(await fresh.Content.ReadAsStringAsync());
        (await infon.SignIn(other)).GetProperty("user").GetProperty("email").GetString().Should().Be($"{other}@example.org");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        var name = await infon.Register();

        var wrong = await infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = name, password = "not the password" });
        var unknown = await infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "nobody-here", password = "not the password" });

        wrong.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        unknown.StatusCode.Should().Be(wrong.StatusCode);
        (await unknown.Content.ReadAsStringAsync()).Should().Be(await wrong.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once()
    {
        var user = await infon.NewUser();

        var signedOut = await user.DeleteAsync("/api/v2/auth/logout");

        signedOut.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await user.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refresh_gives_new_tokens_and_the_old_access_token_is_good_no_more()
    {
        var session = await infon.SignIn(await infon.Register());

        var refreshed = await Refresh(session);

        refreshed.StatusCode.Should().Be(HttpStatusCode.OK);
        var renewed = await refreshed.Content.ReadFromJsonAsync<JsonElement>();
        (await infon.ClientOf(renewed).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await infon.ClientOf(session).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refresh_token_that_is_shown_twice_ends_its_session()
    {
        var session = await infon.SignIn(await infon.Register());
        var renewed = await (await Refresh(session)).Content.ReadFromJsonAsync<JsonElement>();

        var again = await Refresh(session);

        (await again.CodeOf()).Should().Be("sessions.refresh-reused");
        (await infon.ClientOf(renewed).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await (await Refresh(renewed)).CodeOf()).Should().Be("sessions.refresh-invalid");
    }

    [Fact]
    public async Task A_profile_is_for_everybody_and_an_account_for_its_owner()
    {
        var session = await infon.SignIn(await infon.Register());
        var id = session.GetProperty("user").GetProperty("id").GetGuid();

        var profile = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/users/{id}/profile");

        profile.EnumerateObject().Select(field => field.Name).Should()
            .BeEquivalentTo("id", "username", "displayName", "bio", "avatarUrl", "joinedAt");
        (await infon.Client.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other()
    {
        var user = await infon.NewUser();
        var tag = (await user.GetAsync("/api/v2/users/me")).Headers.ETag!.Tag;

        var first = await Put(user, tag, new { bio = "first" });
        var second = await Put(user, tag, new { bio = "second" });

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        second.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("bio").GetString().Should().Be("first");
    }

    private static Task<HttpResponseMessage> Put(HttpClient user, string tag, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/v2/users/me") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return user.SendAsync(request);
    }

    private Task<HttpResponseMessage> Refresh(JsonElement session) => infon.Client.PostAsJsonAsync(
        "/api/v2/auth/refresh", new { refreshToken = session.GetProperty("refreshToken").GetString() });
}
