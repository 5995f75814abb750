using Infon.ProcessKit;
using Infon.ProcessKit.Providers;
using Microsoft.AspNetCore.WebUtilities;

namespace Infon.Api.Tests.Accounts.Identities;

public sealed class PublicAddressTests
{
    [Fact]
    public async Task A_provider_sends_browsers_back_to_the_public_address_whatever_host_a_request_names()
    {
        await using var provider = await StandInProvider.StartAsync();
        await using var infon = await RunningInfon.StartAsync(
            ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:PublicAddress=https://infon.example/", .. provider.Settings]);
        var browser = new Browser(infon.NewClient(), provider);

        var address = new Uri(await browser.Begin());
        var callback = await provider.Visit(address.ToString(), provider.Add(new StandInAccount(1, "octocat", "octo@mail.example", true)));
        var page = (await browser.Back(new Uri(callback.PathAndQuery, UriKind.Relative))).Headers.Location;

        QueryHelpers.ParseQuery(address.Query)["redirect_uri"].ToString()
            .Should().Be("https://infon.example/api/v2/auth/oauth/github/callback");
        callback.Host.Should().Be("infon.example");
        page.Should().Be(new Uri("/home", UriKind.Relative), "the code is exchanged by the same address");
    }
}
