using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>Callbacks that are not what they seem.</summary>
[Collection(WithProviders.Name)]
public sealed class AttackTests(ProvidersInfon infon)
{
    private const string NotBegun = "/home?problem=accounts.provider-not-begun";

    [Fact]
    public async Task A_callback_is_good_once()
    {
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin(), infon.NewPerson());
        await browser.Back(callback);
        await browser.Client.DeleteAsync("/api/v2/auth/logout");

        var again = await browser.Back(callback);

        again.Headers.Location!.ToString().Should().Be(NotBegun);
        (await browser.IsSignedIn()).Should().BeFalse();
    }

    [Fact]
    public async Task A_callback_that_was_stolen_is_worth_nothing_in_another_browser()
    {
        var callback = await infon.Provider.Visit(await infon.NewBrowser().Begin(), infon.NewPerson());
        var thief = infon.NewBrowser();

        var answer = await thief.Back(callback);

        answer.Headers.Location!.ToString().Should().Be(NotBegun);
        (await thief.IsSignedIn()).Should().BeFalse();
    }

    [Fact]
    public async Task A_callback_that_an_attacker_prepared_links_nothing_with_who_opens_it()
    {
        var attacker = await infon.NewUser("attacker1");
        var callback = await infon.Provider.Visit(await attacker.Begin(), infon.NewPerson());
        var victim = await infon.NewUser("victim2");

        await victim.Back(callback);

        (await victim.Linked()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_that_one_user_began_is_not_finished_by_the_next_one_in_the_same_browser()
    {
        var browser = await infon.NewUser("erin");
        var callback = await infon.Provider.Visit(await browser.Begin(), infon.NewPerson());
        await infon.NewUser("frank");
        await browser.SignIn("frank");

        var answer = await browser.Back(callback);

        answer.Headers.Location!.ToString().Should().Be(NotBegun);
        (await browser.Linked()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_that_was_begun_before_signing_out_does_not_sign_in()
    {
        var browser = await infon.NewUser("grace");
        var callback = await infon.Provider.Visit(await browser.Begin(), infon.NewPerson());
        await browser.Client.DeleteAsync("/api/v2/auth/logout");

        var answer = await browser.Back(callback);

        answer.Headers.Location!.ToString().Should().Be(NotBegun);
        (await browser.IsSignedIn()).Should().BeFalse();
    }

    [Fact]
    public async Task The_state_of_one_beginning_does_not_fit_another_browser()
    {
        var other = QueryHelpers.ParseQuery(new Uri(await infon.NewBrowser().Begin()).Query)["state"].ToString();
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin(), infon.NewPerson());

        var answer = await browser.Back(With(callback, "state", other));

        answer.Headers.Location!.ToString().Should().Be(NotBegun);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=abc")]
    [InlineData("?code=abc&state=")]
    [InlineData("?code=abc&state=forged")]
    [InlineData("?code=abc&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("?error=access_denied&state=forged")]
    public async Task A_callback_without_a_state_of_ours_is_a_problem(string query)
    {
        var browser = infon.NewBrowser();
        await browser.Begin();

        var answer = await browser.Back(new Uri($"/api/v2/auth/oauth/github/callback{query}", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.CodeOf()).Should().Be("accounts.provider-not-begun");
    }

    [Fact]
    public async Task The_state_for_one_provider_is_none_for_another()
    {
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin("google"), infon.NewPerson());

        var answer = await browser.Back(new Uri($"/api/v2/auth/oauth/github/callback{callback.Query}", UriKind.Relative));

        (await answer.CodeOf()).Should().Be("accounts.provider-not-begun");
    }

    [Fact]
    public async Task A_code_that_was_made_for_another_verifier_is_refused()
    {
        var browser = infon.NewBrowser();
        var address = With(new Uri(await browser.Begin()), "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        var answer = await browser.Back(await infon.Provider.Visit(address.ToString(), infon.NewPerson()));

        answer.Headers.Location!.ToString().Should().Be("/home?problem=accounts.provider-refused");
        (await browser.IsSignedIn()).Should().BeFalse();
    }

    [Theory]
    [InlineData("github")]
    [InlineData("google")]
    public async Task A_code_that_was_used_before_is_refused_in_a_beginning_of_its_own(string provider)
    {
        var victim = infon.NewBrowser();
        var used = await infon.Provider.Visit(await victim.Begin(provider), infon.NewPerson());
        await victim.Back(used);
        var thief = infon.NewBrowser();
        var own = await infon.Provider.Visit(await thief.Begin(provider), infon.NewPerson());

        var answer = await thief.Back(With(own, "code", QueryHelpers.ParseQuery(used.Query)["code"].ToString()));

        answer.Headers.Location!.ToString().Should().Be("/home?problem=accounts.provider-refused");
    }

    [Fact]
    public async Task A_code_that_was_never_used_is_refused_in_the_beginning_of_somebody_else()
    {
        var stolen = await infon.Provider.Visit(await infon.NewBrowser().Begin(), infon.NewPerson());
        var thief = infon.NewBrowser();
        var own = await infon.Provider.Visit(await thief.Begin(), infon.NewPerson());

        var answer = await thief.Back(With(own, "code", QueryHelpers.ParseQuery(stolen.Query)["code"].ToString()));

        answer.Headers.Location!.ToString().Should().Be("/home?problem=accounts.provider-refused");
    }

    [Fact]
    public async Task Other_sites_begin_nothing_in_a_visitors_browser()
    {
        var browser = infon.NewBrowser();
        browser.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var begun = await browser.Client.PostAsync("/api/v2/auth/oauth/github", null);

        (await begun.CodeOf()).Should().Be("sessions.cross-site");
        begun.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Fact]
    public async Task An_app_cannot_link_since_the_provider_sends_back_a_browser()
    {
        await infon.NewUser("henry");
        var signedIn = await infon.Process.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "henry", password = AccountsInfon.Password });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        var app = infon.Process.NewClient();
        app.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var begun = await app.PostAsync("/api/v2/auth/oauth/github", null);

        (await begun.CodeOf()).Should().Be("accounts.provider-by-browser");
    }

    [Fact]
    public async Task What_the_provider_is_told_says_nothing_to_who_reads_it()
    {
        var address = await (await infon.NewUser("ivan")).Begin(returnUrl: "/private/page");

        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);

        asked["code_challenge_method"].ToString().Should().Be("S256");
        var state = WebEncoders.Base64UrlDecode(asked["state"].ToString());
        System.Text.Encoding.Latin1.GetString(state).Should().NotContain("private").And.NotContain("code_verifier");
    }

    private static Uri With(Uri address, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(address.Query).ToDictionary(item => item.Key, item => (string?)item.Value.ToString());
        query[name] = value;
        return new Uri(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query));
    }
}
