using System.Net;
using System.Net.Http.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Sessions;

[Collection(WithAccounts.Name)]
public sealed class CookieTests(AccountsInfon infon)
{
    [Fact]
    public async Task A_browser_gets_a_cookie_that_no_script_reads_and_no_token()
    {
        var name = await infon.Register();

        var answer = await infon.Process.NewClient().PostAsJsonAsync(
            "/api/v2/auth/login", new { login = name, password = AccountsInfon.Password, cookie = true });

        var cookie = answer.Headers.GetValues("Set-Cookie").Should().ContainSingle().Subject.ToLowerInvariant();
        cookie.Should().StartWith("infon_session=").And.Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/");
        cookie.Should().NotContain("secure", "the test speaks plain http");
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("infat_").And.NotContain("infrt_");
    }

    [Fact]
    public async Task A_cookie_says_who_asks_until_the_browser_signs_out()
    {
        var browser = await infon.Browser(await infon.Register());
        (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);

        await browser.DeleteAsync("/api/v2/auth/logout");

        (await browser.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "said")]
    public async Task A_cookie_changes_nothing_when_the_request_is_not_from_our_own_pages(string header, string value)
    {
        var browser = await infon.Browser(await infon.Register());
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add(header, value);

        var answer = await browser.PutAsJsonAsync("/api/v2/users/me", new { bio = "forged" });

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await answer.CodeOf()).Should().Be("sessions.cross-site");
    }

    [Fact]
    public async Task The_origin_of_our_own_pages_is_enough_for_old_browsers()
    {
        var browser = await infon.Browser(await infon.Register());
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Origin", infon.Process.Address.GetLeftPart(UriPartial.Authority));

        var answer = await browser.PutAsJsonAsync("/api/v2/users/me", new { bio = "mine" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_browser_in()
    {
        var name = await infon.Register();
        var browser = infon.Process.NewClient();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await browser.PostAsJsonAsync("/api/v2/auth/login", new { login = name, password = AccountsInfon.Password, cookie = true });

        (await answer.CodeOf()).Should().Be("sessions.cross-site");
    }
}
