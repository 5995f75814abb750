using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>Getting in by a provider.</summary>
[Collection(WithProviders.Name)]
public sealed class SignUpTests(ProvidersInfon infon)
{
    [Fact]
    public async Task Who_is_new_gets_an_account_with_the_name_and_the_checked_address_of_the_provider()
    {
        var browser = infon.NewBrowser();

        var page = await browser.Go(infon.NewPerson("octocat", "octo@mail.example"));

        page.Should().Be("/home");
        var me = await browser.Me();
        me.GetProperty("username").GetString().Should().Be("octocat");
        me.GetProperty("email").GetString().Should().Be("octo@mail.example");
        me.GetProperty("hasPassword").GetBoolean().Should().BeFalse();
        (await browser.Linked()).Should().Equal("github");
        var signIns = await browser.Client.GetFromJsonAsync<JsonElement>("/api/v2/users/me/sign-ins");
        signIns.GetProperty("items")[0].GetProperty("by").GetString().Should().Be("github");
    }

    [Theory]
    [InlineData("google", "Anna", "anna@mail.example")]
    [InlineData("facebook", "BertaLastname", null)]
    public async Task Every_provider_is_understood(string provider, string username, string? email)
    {
        var browser = infon.NewBrowser();

        await browser.Go(infon.NewPerson(username.Replace("Lastname", ""), email), provider);

        var me = await browser.Me();
        me.GetProperty("username").GetString().Should().Be(username);
        me.GetProperty("email").GetString().Should().Be(email);
    }

    [Fact]
    public async Task Who_comes_again_is_signed_in_to_the_same_account_whatever_the_provider_calls_them_now()
    {
        var person = infon.NewPerson("before");
        var first = infon.NewBrowser();
        await first.Go(person);
        var renamed = infon.Provider.Add(person with { Login = "after", Email = "after@mail.example" });

        var second = infon.NewBrowser();
        await second.Go(renamed);

        (await second.Me()).GetProperty("id").GetGuid().Should().Be((await first.Me()).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Who_comes_from_two_browsers_at_once_has_one_account()
    {
        var person = infon.NewPerson();
        Browser[] browsers = [infon.NewBrowser(), infon.NewBrowser(), infon.NewBrowser(), infon.NewBrowser()];

        var pages = await Task.WhenAll(browsers.Select(browser => browser.Go(person)));

        pages.Should().OnlyContain(page => page == "/home");
        var accounts = await Task.WhenAll(browsers.Select(browser => browser.Me()));
        accounts.Select(me => me.GetProperty("id").GetGuid()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Somebody_else_with_a_login_that_was_given_up_is_somebody_else()
    {
        var first = infon.NewBrowser();
        await first.Go(infon.NewPerson("passed-on", "old@mail.example"));

        var second = infon.NewBrowser();
        await second.Go(infon.NewPerson("passed-on", "new@mail.example"));

        (await second.Me()).GetProperty("username").GetString().Should().Be("passed-on-2");
    }

    [Fact]
    public async Task A_name_that_makes_an_admin_is_not_given_to_whom_a_provider_calls_so()
    {
        var browser = infon.NewBrowser();

        await browser.Go(infon.NewPerson("root"));

        var me = await browser.Me();
        me.GetProperty("username").GetString().Should().Be("root-2");
        me.GetProperty("role").GetString().Should().Be("user");
    }

    [Fact]
    public async Task Who_is_suspended_gets_in_by_no_provider_and_gets_no_second_account()
    {
        var admin = await infon.NewUser("root");
        var person = infon.NewPerson();
        var browser = infon.NewBrowser();
        await browser.Go(person);
        var id = (await browser.Me()).GetProperty("id").GetGuid();
        var suspended = await admin.Client.PutAsJsonAsync($"/api/v2/admin/users/{id}/suspension", new { reason = "spam" });

        var page = await browser.Go(person);

        suspended.IsSuccessStatusCode.Should().BeTrue();
        page.Should().Be("/home?problem=accounts.suspended");
        (await browser.IsSignedIn()).Should().BeFalse();
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_counts_for_nothing()
    {
        await infon.NewUser("victim1");
        var browser = infon.NewBrowser();

        await browser.Go(infon.NewPerson("impostor", "victim1@example.org", isVerified: false));

        var me = await browser.Me();
        me.GetProperty("username").GetString().Should().Be("impostor");
        me.GetProperty("email").ValueKind.Should().Be(JsonValueKind.Null);
        me.GetProperty("emailPending").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_has_the_address_of_an_account_is_not_let_in_until_its_owner_links_the_provider()
    {
        var owner = await infon.NewUser("carol");
        var person = infon.NewPerson("carol-at-github", "Carol@Example.org");
        var browser = infon.NewBrowser();

        var page = await browser.Go(person);

        page.Should().Be("/home?problem=accounts.sign-in-to-link");
        (await browser.IsSignedIn()).Should().BeFalse();
        (await owner.Linked()).Should().BeEmpty();
        await owner.Go(person);
        await browser.Go(person);
        (await browser.Me()).GetProperty("username").GetString().Should().Be("carol");
    }

    [Fact]
    public async Task Nobody_who_says_no_at_the_provider_is_signed_in()
    {
        var browser = infon.NewBrowser();

        var page = await browser.Go(infon.NewPerson(), consents: false);

        page.Should().Be("/home?problem=accounts.provider-denied");
        (await browser.IsSignedIn()).Should().BeFalse();
    }

    [Fact]
    public async Task The_session_is_a_cookie_that_no_script_reads_and_the_callback_is_kept_by_nobody()
    {
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin(returnUrl: "/bots?sort=name#top"), infon.NewPerson());

        var answer = await browser.Back(callback);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().Should().Be("/bots?sort=name#top");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("infon_session=", StringComparison.Ordinal))
            .Should().Contain("httponly").And.Contain("samesite=lax");
    }

    [Fact]
    public async Task Those_providers_are_listed_that_are_set_up()
    {
        var list = await infon.Process.Client.GetFromJsonAsync<JsonElement>("/api/v2/auth/oauth");

        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("provider").GetString() + item.GetProperty("title").GetString())
            .Should().BeEquivalentTo("githubGitHub", "googleGoogle", "facebookFacebook");
    }

    [Theory]
    [InlineData("myspace")]
    [InlineData("Session")]
    [InlineData("GitHub")]
    public async Task A_provider_that_nobody_has_set_up_is_refused(string provider)
    {
        var begun = await infon.Process.Client.PostAsync($"/api/v2/auth/oauth/{provider}", null);
        var back = await infon.Process.Client.GetAsync($"/api/v2/auth/oauth/{provider}/callback?code=1&state=2");

        (await begun.CodeOf()).Should().Be("accounts.provider-off");
        (await back.CodeOf()).Should().Be("accounts.provider-off");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/a\\b")]
    [InlineData("/\t/evil.example/")]
    [InlineData("home")]
    [InlineData("")]
    public async Task Browsers_return_to_this_site_only(string returnUrl)
    {
        var begun = await infon.Process.Client.PostAsJsonAsync("/api/v2/auth/oauth/github", new { returnUrl });

        (await begun.CodeOf()).Should().Be("request.invalid");
    }

    [Fact]
    public async Task Nothing_secret_of_the_provider_is_stored_or_logged()
    {
        var browser = infon.NewBrowser();
        await browser.Go(infon.NewPerson());
        await browser.Client.DeleteAsync("/api/v2/auth/logout");
        await FailAtTheToken();

        var secrets = infon.Provider.Secrets.ToList();

        var logs = string.Join('\n', infon.Logs.Lines);
        var stored = Directory.EnumerateFiles(infon.Folder, "*.db*", SearchOption.AllDirectories).Select(ReadAll).ToList();
        secrets.Should().HaveCountGreaterThan(1).And.OnlyContain(secret => !logs.Contains(secret) && !stored.Any(file => file.Contains(secret)));
        stored.Should().Contain(file => file.Contains("github"), "that is where users are");
        logs.Should().Contain("/api/v2/auth/oauth/github/callback").And.Contain("ended with accounts.provider-refused: invalid_grant");
    }

    private async Task FailAtTheToken()
    {
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin(), infon.NewPerson());
        await browser.Back(new Uri(callback.ToString().Replace("code=", "code=no")));
    }

    private static string ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
