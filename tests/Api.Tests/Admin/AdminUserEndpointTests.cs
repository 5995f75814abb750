using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Admin;

public sealed class AdminUserEndpointTests : IAsyncLifetime
{
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:Admins:0=Root"]);

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task Admins_find_users_by_a_part_of_name_or_address()
    {
        var (admin, _) = await NewUser("root");
        await NewUser("alice");
        await NewUser("bob_100");

        (await Find(admin, "LIC")).Should().Equal("alice");
        (await Find(admin, "b_1")).Should().Equal("bob_100");
        (await Find(admin, "a_i")).Should().BeEmpty("what is searched for is no pattern");
        (await Find(admin, "@example.org")).Should().Equal("alice", "bob_100", "root");
    }

    [Fact]
    public async Task Others_find_nobody()
    {
        var (alice, id) = await NewUser("alice");

        var found = await alice.GetAsync("/api/v2/admin/users");
        var suspended = await alice.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "why not" });

        found.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        suspended.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await Infon.Client.GetAsync("/api/v2/admin/users")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_suspension_ends_the_sessions_at_once_and_says_why()
    {
        var (admin, _) = await NewUser("root");
        var (alice, id) = await NewUser("alice");

        var suspended = await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "spam" });

        (await suspended.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing").GetString().Should().Be("suspended");
        (await alice.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var refused = await SignIn("alice");
        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("accounts.suspended").And.Contain("spam");
        (await Infon.MailsTo("alice@example.org"))[^1].Should().Contain("spam");
    }

    [Fact]
    public async Task The_keys_of_a_suspended_user_open_nothing_until_the_user_is_let_in_again()
    {
        var (admin, _) = await NewUser("root");
        var (alice, id) = await NewUser("alice");
        var made = await alice.PostAsJsonAsync("/api/v2/api-keys", new { name = "program", scopes = new[] { "bots:read" } });
        var program = Infon.NewClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString());
        (await program.GetAsync("/api/v2/bots")).StatusCode.Should().Be(HttpStatusCode.OK);

        await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "spam" });

        (await program.GetAsync("/api/v2/bots")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await admin.DeleteAsync($"/api/v2/admin/users/{id}/suspension");
        (await program.GetAsync("/api/v2/bots")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_does_not_know_the_password_does_not_hear_of_a_suspension()
    {
        var (admin, _) = await NewUser("root");
        var (_, id) = await NewUser("alice");
        await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "spam" });

        var guessed = await Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password = "just a guess" });

        (await guessed.CodeOf()).Should().Be("accounts.wrong-credentials");
    }

    [Fact]
    public async Task A_suspended_user_can_be_let_in_again()
    {
        var (admin, _) = await NewUser("root");
        var (_, id) = await NewUser("alice");
        await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "spam" });

        await admin.DeleteAsync($"/api/v2/admin/users/{id}/suspension");

        (await SignIn("alice")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_admin_appoints_another_and_takes_it_back_at_once()
    {
        var (admin, _) = await NewUser("root");
        var (alice, id) = await NewUser("alice");

        await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/role", new { role = "admin" });
        (await alice.GetAsync("/api/v2/admin/users")).StatusCode.Should().Be(HttpStatusCode.OK);
        await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/role", new { role = "user" });
        (await alice.GetAsync("/api/v2/admin/users")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task No_admin_shuts_themself_or_the_house_out()
    {
        var (admin, id) = await NewUser("root");

        var self = await admin.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "tired" });
        var house = await admin.PutAsJsonAsync($"/api/v2/admin/users/{Domain.Accounts.UserId.House}/suspension", new { reason = "tired" });

        (await self.CodeOf()).Should().Be("accounts.not-yourself");
        (await house.CodeOf()).Should().Be("accounts.needed");
    }

    private static async Task<string?[]> Find(HttpClient admin, string search)
    {
        var found = await admin.GetFromJsonAsync<JsonElement>($"/api/v2/admin/users?search={Uri.EscapeDataString(search)}");
        return [.. found.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("username").GetString())];
    }

    private Task<HttpResponseMessage> SignIn(string name) =>
        Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = name, password = AccountsInfon.Password });

    private async Task<(HttpClient Client, Guid Id)> NewUser(string name)
    {
        await Infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = name, email = $"{name}@example.org", password = AccountsInfon.Password });
        var session = await (await SignIn(name)).Content.ReadFromJsonAsync<JsonElement>();
        var client = Infon.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        return (client, session.GetProperty("user").GetProperty("id").GetGuid());
    }
}
