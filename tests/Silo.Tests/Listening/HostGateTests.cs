using System.Net;
using Infon.ProcessKit;
using Infon.Silo.Listening;

namespace Infon.Silo.Tests.Listening;

public sealed class HostGateTests
{
    [Theory]
    [InlineData("localhost:{0}", null, null)]
    [InlineData("127.0.0.1:{0}", null, null)]
    [InlineData("LOCALHOST", null, null)]
    [InlineData("[::1]:{0}", null, null)]
    [InlineData("localhost:{0}", "http://localhost:{0}", null)]
    [InlineData("127.0.0.1:{0}", "http://127.0.0.1:{0}", null)]
    [InlineData("evil.example:{0}", null, "listening.foreign-host")]
    [InlineData("localhost.evil.example", null, "listening.foreign-host")]
    [InlineData("10.1.2.3", null, "listening.foreign-host")]
    [InlineData("localhost:{0}", "http://evil.example", "listening.foreign-origin")]
    [InlineData("localhost:{0}", "http://localhost:1", "listening.foreign-origin")]
    [InlineData("localhost:{0}", "null", "listening.foreign-origin")]
    public async Task In_local_mode_only_this_machine_is_listened_to(string host, string? origin, string? refusal)
    {
        await using var infon = await RunningInfon.StartAsync();

        var (code, text) = await AskAsync(infon, host, origin);

        code.Should().Be(refusal is null ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        text.Should().Contain(refusal ?? "items");
    }

    [Theory]
    [InlineData("infon.example", HttpStatusCode.Unauthorized)]
    [InlineData("www.infon.example", HttpStatusCode.Unauthorized)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.Forbidden)]
    public async Task In_hosted_mode_names_are_checked_when_they_are_set(string host, HttpStatusCode expected)
    {
        await using var infon = await RunningInfon.StartAsync(["Infon:Mode=Hosted", "Infon:Listening:AllowedHosts=infon.example, www.infon.example"]);

        var (code, _) = await AskAsync(infon, host, null);

        code.Should().Be(expected);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("127.0.0.1", true)]
    public async Task Only_trusted_proxies_are_believed(string trusted, bool isBelieved)
    {
        await using var infon = await RunningInfon.StartAsync(
            ["Infon:Mode=Hosted", "Infon:Metrics:AllowedAddresses=203.0.113.7", $"Infon:Listening:TrustedProxies={trusted}"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await infon.Client.SendAsync(request);

        answer.StatusCode.Should().Be(isBelieved ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://localhost:3000", false)]
    [InlineData("http://127.0.0.1:3000", false)]
    [InlineData("http://[::1]:3000", false)]
    [InlineData("http://0.0.0.0:3000", true)]
    [InlineData("http://*:3000", true)]
    [InlineData("http://[::]:3000", true)]
    [InlineData("http://192.168.1.5:3000", true)]
    public void An_address_is_open_to_other_machines_or_not(string address, bool expected) => OpenDoorNotice.IsOpen(address).Should().Be(expected);

    [Fact]
    public async Task Every_answer_has_the_headers_of_security()
    {
        await using var infon = await RunningInfon.StartAsync();
        foreach (var path in new[] { "/api/v2/bots", "/api/v2/nowhere", "/health/ready", "/metrics", "/" })
        {
            using var answer = await infon.Client.GetAsync(new Uri(path, UriKind.Relative));

            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            answer.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'self'").And.NotContain("unsafe");
            answer.Headers.Contains("Server").Should().BeFalse();
        }
    }

    private static async Task<(HttpStatusCode Code, string Text)> AskAsync(RunningInfon infon, string host, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v2/bots", UriKind.Relative));
        request.Headers.Host = string.Format(null, host, infon.Address.Port);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", string.Format(null, origin, infon.Address.Port));
        }

        using var answer = await infon.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
