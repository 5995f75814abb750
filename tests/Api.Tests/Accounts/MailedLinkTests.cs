using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Tests.Accounts;

public sealed class MailedLinkTests : IAsyncLifetime
{
    private const string Password = AccountsInfon.Password;
    private const string Address = "alice@example.org";

    private readonly ManualTime _time = new();
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:Admins:0=alice"], replace: services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task An_account_begins_when_its_address_is_confirmed()
    {
        await Register("alice", Address);
        (await (await SignIn("alice")).CodeOf()).Should().Be("accounts.unconfirmed");

        var confirmed = await Confirm(await Infon.TokenSentTo(Address));

        confirmed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SignIn(Address)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_is_good_once()
    {
        await Register("alice", Address);
        var token = await Infon.TokenSentTo(Address);
        await Confirm(token);

        (await (await Confirm(token)).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task A_link_is_good_for_its_time_only()
    {
        await Register("alice", Address);
        var token = await Infon.TokenSentTo(Address);

        _time.Jump(TimeSpan.FromDays(3));

        (await (await Confirm(token)).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task Who_registers_with_somebody_elses_address_does_not_keep_them_out()
    {
        await Register("mallory", Address);
        await Register("alice", Address);

        await Confirm(await Infon.TokenSentTo(Address));

        (await SignIn(Address)).StatusCode.Should().Be(HttpStatusCode.OK);
        var mallorys = await Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "mallory", password = Password });
        (await mallorys.CodeOf()).Should().Be("accounts.unconfirmed");
    }

    [Fact]
    public async Task An_address_that_was_confirmed_meanwhile_cannot_be_confirmed_for_another_account()
    {
        await Register("mallory", Address);
        var mallorys = await Infon.TokenSentTo(Address);
        await Register("alice", Address);
        await Confirm(await Infon.TokenSentTo(Address));

        (await (await Confirm(mallorys)).CodeOf()).Should().Be("accounts.email-taken");
    }

    [Fact]
    public async Task The_owner_of_an_address_is_told_when_somebody_registers_with_it_again()
    {
        await RegisterConfirmed();

        await Register("mallory", Address);

        (await Infon.MailsTo(Address))[^1].Should().StartWith("You already have an account").And.NotContain("token=");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_which_ends_all_sessions()
    {
        await RegisterConfirmed();
        var browser = Infon.NewClient();
        await browser.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password = Password, cookie = true });

        await Forgot(Address);
        var reset = await Reset(await ResetToken(), "another good password");

        reset.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SignIn("alice")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SignIn("alice", "another good password")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Infon.MailsTo(Address))[^1].Should().StartWith("Your password for Infon was changed");
    }

    [Fact]
    public async Task A_link_for_a_password_is_good_once_for_an_hour_and_until_the_next_one()
    {
        await RegisterConfirmed();
        await Forgot(Address);
        var first = await ResetToken();
        await Forgot(Address);
        var second = await ResetToken(mails: 3);

        (await (await Reset(first, "another good password")).CodeOf()).Should().Be("accounts.link-invalid");
        (await Reset(second, "another good password")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await (await Reset(second, "a third good password")).CodeOf()).Should().Be("accounts.link-invalid");

        await Forgot(Address);
        var late = await ResetToken(mails: 5);
        _time.Jump(TimeSpan.FromHours(1));
        (await (await Reset(late, "a third good password")).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task A_link_for_an_address_is_not_good_for_a_password()
    {
        await Register("alice", Address);

        (await (await Reset(await Infon.TokenSentTo(Address), "another good password")).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task Who_asks_for_a_password_is_not_told_whether_there_is_such_an_account()
    {
        await RegisterConfirmed();

        var known = await Forgot(Address);
        var unknown = await Forgot("nobody@example.org");

        unknown.StatusCode.Should().Be(known.StatusCode).And.Be(HttpStatusCode.Accepted);
        (await unknown.Content.ReadAsStringAsync()).Should().Be(await known.Content.ReadAsStringAsync());
        (await Infon.MailsTo("nobody@example.org")).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_flooded_with_mails()
    {
        await RegisterConfirmed();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add((await Forgot(Address)).StatusCode);
        }

        answers.Should().Equal(HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_link_for_a_password_ends_when_the_address_it_was_sent_to_does()
    {
        await RegisterConfirmed();
        await Forgot(Address);
        var sentToOld = await ResetToken();
        await ChangeAddress(await Tokens(), "new@example.org");

        await Confirm(await Infon.TokenSentTo("new@example.org"));

        (await (await Reset(sentToOld, "another good password")).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task Who_chose_another_address_before_the_owner_resets_the_password_does_not_get_the_account_by_it()
    {
        await RegisterConfirmed();
        await ChangeAddress(await Tokens(), "mallory@example.org");
        await Forgot(Address);

        await Reset(await ResetToken(), "another good password");

        (await (await Confirm(await Infon.TokenSentTo("mallory@example.org"))).CodeOf()).Should().Be("accounts.link-invalid");
        var account = await (await Tokens("another good password")).GetFromJsonAsync<JsonElement>("/api/v2/users/me");
        account.GetProperty("email").GetString().Should().Be(Address);
        account.GetProperty("emailPending").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_chose_another_address_before_the_owner_changes_the_password_does_not_get_the_account_by_it()
    {
        await RegisterConfirmed();
        var owner = await Tokens();
        await ChangeAddress(owner, "mallory@example.org");

        await owner.PutAsJsonAsync("/api/v2/users/me/password", new { currentPassword = Password, newPassword = "another good password" });

        (await (await Confirm(await Infon.TokenSentTo("mallory@example.org"))).CodeOf()).Should().Be("accounts.link-invalid");
    }

    [Fact]
    public async Task Who_is_let_in_again_after_a_suspension_has_still_to_confirm_the_address()
    {
        await RegisterConfirmed();
        var admin = await Tokens();
        await Register("bob", "bob@example.org");
        var users = await admin.GetFromJsonAsync<JsonElement>("/api/v2/admin/users?search=bob");
        var suspension = $"/api/v2/admin/users/{users.GetProperty("items")[0].GetProperty("id").GetString()}/suspension";
        (await admin.PutAsJsonAsync(suspension, new { reason = "a test" })).EnsureSuccessStatusCode();

        (await admin.DeleteAsync(suspension)).EnsureSuccessStatusCode();

        (await (await SignIn("bob")).CodeOf()).Should().Be("accounts.unconfirmed");
    }

    private async Task<HttpClient> Tokens(string password = Password)
    {
        var session = await (await SignIn("alice", password)).Content.ReadFromJsonAsync<JsonElement>();
        var client = Infon.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }

    private async Task ChangeAddress(HttpClient client, string email)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        (await client.PutAsJsonAsync("/api/v2/users/me/email", new { email, password = Password })).EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> Register(string username, string email)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Infon.Client.PostAsJsonAsync("/api/v2/auth/register", new { username, email, password = Password });
    }

    private Task<HttpResponseMessage> Confirm(string token) => Infon.Client.PostAsJsonAsync("/api/v2/auth/confirm", new { token });

    private Task<HttpResponseMessage> SignIn(string login, string password = Password) =>
        Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login, password });

    private Task<HttpResponseMessage> Forgot(string login)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Infon.Client.PostAsJsonAsync("/api/v2/auth/forgot", new { login });
    }

    private Task<HttpResponseMessage> Reset(string token, string password)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Infon.Client.PostAsJsonAsync("/api/v2/auth/reset", new { token, password });
    }

    private async Task RegisterConfirmed()
    {
        await Register("alice", Address);
        await Confirm(await Infon.TokenSentTo(Address));
    }

    /// <summary>The answer does not wait for the mail, so a test does.</summary>
    private async Task<string> ResetToken(int mails = 2)
    {
        while ((await Infon.MailsTo(Address)).Count < mails)
        {
            await Task.Yield();
        }

        return await Infon.TokenSentTo(Address);
    }
}
