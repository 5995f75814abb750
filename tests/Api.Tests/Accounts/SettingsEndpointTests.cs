using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Accounts;

[Collection(WithAccounts.Name)]
public sealed class SettingsEndpointTests(AccountsInfon infon)
{
    private static readonly byte[] Gif =
    [
        .. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x44, 0x54, 0, 0x3B,
    ];

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_ends_all_other_sessions()
    {
        var name = await infon.Register();
        var other = await infon.Browser(name);
        var user = infon.ClientOf(await infon.SignIn(name));

        var changed = await user.PutAsJsonAsync(
            "/api/v2/users/me/password", new { currentPassword = AccountsInfon.Password, newPassword = "another good password" });

        changed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await user.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await infon.SignIn(name, "another good password")).GetProperty("user").GetProperty("username").GetString().Should().Be(name);
    }

    [Fact]
    public async Task A_session_alone_changes_neither_password_nor_address_nor_ends_the_account()
    {
        var user = await infon.NewUser();

        var password = await user.PutAsJsonAsync("/api/v2/users/me/password", new { currentPassword = "a guess", newPassword = "another good password" });
        var email = await user.PutAsJsonAsync("/api/v2/users/me/email", new { email = "mallory@example.org", password = "a guess" });
        var deletion = await user.SendAsync(Delete("a guess"));

        (await password.CodeOf()).Should().Be("accounts.wrong-password");
        (await email.CodeOf()).Should().Be("accounts.wrong-password");
        (await deletion.CodeOf()).Should().Be("accounts.wrong-password");
    }

    [Fact]
    public async Task Another_address_counts_when_it_is_confirmed_and_the_old_one_is_told()
    {
        var name = await infon.Register();
        var user = infon.ClientOf(await infon.SignIn(name));

        var asked = await user.PutAsJsonAsync("/api/v2/users/me/email", new { email = $"{name}@elsewhere.org", password = AccountsInfon.Password });

        asked.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("email").GetString().Should().Be($"{name}@example.org");
        var token = await infon.Process.TokenSentTo($"{name}@elsewhere.org");
        (await infon.Client.PostAsJsonAsync("/api/v2/auth/confirm", new { token })).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("email").GetString().Should().Be($"{name}@elsewhere.org");
        (await infon.Process.MailsTo($"{name}@example.org")).Should().ContainSingle().Which.Should().StartWith("Your e-mail address for Infon was changed");
    }

    [Fact]
    public async Task What_a_user_says_about_themself_is_on_their_profile()
    {
        var user = await infon.NewUser();
        var account = await (await user.PutAsJsonAsync("/api/v2/users/me", new { displayName = "Ali", bio = "<b>hi</b>" })).Content.ReadFromJsonAsync<JsonElement>();

        var profile = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/users/{account.GetProperty("id").GetGuid()}/profile");

        profile.GetProperty("displayName").GetString().Should().Be("Ali");
        profile.GetProperty("bio").GetString().Should().Be("<b>hi</b>");
    }

    [Fact]
    public async Task Choices_of_what_one_is_told_are_kept()
    {
        var user = await infon.NewUser();
        var choices = new { matchComplete = true, challenged = false, tournamentRound = false, weeklyDigest = true };

        await user.PutAsJsonAsync("/api/v2/users/me", new { notifications = new { byMail = choices } });

        var kept = (await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("notifications");
        kept.GetProperty("byMail").GetProperty("weeklyDigest").GetBoolean().Should().BeTrue();
        kept.GetProperty("byMail").GetProperty("challenged").GetBoolean().Should().BeFalse();
        kept.GetProperty("inApp").GetProperty("challenged").GetBoolean().Should().BeTrue("it was left out");
    }

    [Fact]
    public async Task A_choice_that_is_left_out_stays_as_it_is()
    {
        var user = await infon.NewUser();

        await user.PutAsJsonAsync("/api/v2/users/me", new { notifications = new { inApp = new { rankPassed = false } } });

        var kept = (await user.GetFromJsonAsync<JsonElement>("/api/v2/users/me")).GetProperty("notifications").GetProperty("inApp");
        kept.EnumerateObject().Where(choice => !choice.Value.GetBoolean()).Select(choice => choice.Name).Should().Equal("rankPassed");
    }

    [Fact]
    public async Task An_uploaded_picture_is_served_as_a_picture_and_nothing_else()
    {
        var user = await infon.NewUser();

        var taken = await user.PutAsync("/api/v2/users/me/avatar", Bytes([.. Gif, .. "<script>"u8], "image/png"));

        var address = (await taken.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("avatarUrl").GetString();
        var picture = await infon.Client.GetAsync(address);
        picture.Content.Headers.ContentType!.MediaType.Should().Be("image/gif");
        picture.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        picture.Headers.CacheControl!.ToString().Should().Contain("immutable");
        (await picture.Content.ReadAsByteArrayAsync()).Should().Equal(Gif);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_not_taken()
    {
        var user = await infon.NewUser();

        var html = await user.PutAsync("/api/v2/users/me/avatar", Bytes("<html>"u8.ToArray(), "image/png"));
        var large = await user.PutAsync("/api/v2/users/me/avatar", Bytes(new byte[300_000], "image/png"));

        (await html.CodeOf()).Should().Be("accounts.picture-not-accepted");
        (await large.CodeOf()).Should().Be("accounts.picture-not-accepted");
    }

    [Fact]
    public async Task A_picture_at_gravatar_is_named_by_the_hash_of_the_address()
    {
        var user = await infon.NewUser();

        var account = await (await user.PutAsJsonAsync("/api/v2/users/me", new { avatar = "gravatar" })).Content.ReadFromJsonAsync<JsonElement>();

        account.GetProperty("avatarUrl").GetString().Should().StartWith("https://gravatar.com/avatar/").And.NotContain("@");
    }

    [Fact]
    public async Task The_archive_has_the_account_and_nothing_that_lets_somebody_in()
    {
        var name = await infon.Register();
        var user = infon.ClientOf(await infon.SignIn(name));
        await user.PutAsync("/api/v2/users/me/avatar", Bytes(Gif, "image/gif"));

        using var archive = new ZipArchive(await user.GetStreamAsync("/api/v2/users/me/export"));

        var files = archive.Entries.ToDictionary(entry => entry.FullName, Text);
        files.Keys.Should().Contain(["profile.json", "sessions.json", "sign-ins.json", "avatar.gif"]);
        files["profile.json"].Should().Contain($"{name}@example.org");
        string.Concat(files.Values).Should().NotContainEquivalentOf("hash").And.NotContainEquivalentOf("password\":");
    }

    [Fact]
    public async Task The_archive_has_all_bots_with_the_sources_of_all_versions_and_the_names_of_keys()
    {
        var user = await infon.NewUser();
        foreach (var name in (string[])["One", "Two"])
        {
            var bot = await (await user.PostAsJsonAsync("/api/v2/bots", new { name })).Content.ReadFromJsonAsync<JsonElement>();
            for (var version = 1; version <= 2; version++)
            {
                await user.PostAsJsonAsync($"/api/v2/bots/{bot.GetProperty("id").GetGuid()}/versions", new { source = $"-- {name} {version}" });
            }
        }

        await user.PostAsJsonAsync("/api/v2/api-keys", new { name = "my program", scopes = new[] { "bots:read" } });

        using var archive = new ZipArchive(await user.GetStreamAsync("/api/v2/users/me/export"));

        archive.Entries.Where(entry => entry.Name.EndsWith(".lua", StringComparison.Ordinal)).Select(Text)
            .Should().BeEquivalentTo("-- One 1", "-- One 2", "-- Two 1", "-- Two 2");
        Text(archive.GetEntry("api-keys.json")!).Should().Contain("my program").And.NotContain("infon_");
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static HttpRequestMessage Delete(string password) =>
        new(HttpMethod.Delete, "/api/v2/users/me") { Content = JsonContent.Create(new { password }) };

    private static ByteArrayContent Bytes(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }
}
