using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Observability.Metrics;

public sealed class MetricsEndpointTests
{
    private const string Token = "a-token-of-the-collector";

    [Fact]
    public async Task Requests_are_counted_by_route_and_not_by_what_they_ask_for()
    {
        await using var infon = await RunningInfon.StartAsync();
        foreach (var id in new[] { Guid.NewGuid(), Guid.NewGuid() })
        {
            await infon.Client.GetAsync(new Uri($"/api/v2/bots/{id}?secret=1", UriKind.Relative));
        }

        await infon.Client.GetAsync(new Uri("/api/v2/nowhere/at/all", UriKind.Relative));
        await infon.Client.PostAsJsonAsync(new Uri("/api/v2/bots", UriKind.Relative), new { name = "one" });
        var text = await infon.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        var metrics = PrometheusText.Parse(text);
        metrics["infon_api_requests_total"].Samples
            .Select(sample => (sample.Labels["method"], sample.Labels["endpoint"], sample.Labels["status"], sample.Value)).Should().BeEquivalentTo(new[]
            {
                ("GET", "/api/v2/bots/{id}", "404", 2.0),
                ("GET", "none", "404", 1.0),
                ("POST", "/api/v2/bots", "201", 1.0),
            });
        metrics["infon_api_request_duration_seconds"].Samples.Should().Contain(sample =>
            sample.Labels.ContainsKey("endpoint") && sample.Labels["endpoint"] == "/api/v2/bots/{id}" && sample.Name.EndsWith("_count") && sample.Value == 2);
        metrics["orleans_catalog_activations"].Samples[0].Value.Should().BeGreaterThan(0);
        text.Should().NotContain("secret");
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, null, "Infon:Health:CheckSecondsMax=3")]
    [InlineData(HttpStatusCode.Forbidden, null, "Infon:Metrics:AllowedAddresses=10.0.0.0/8")]
    [InlineData(HttpStatusCode.Forbidden, "another-token-than-that", "Infon:Metrics:Token=" + Token)]
    [InlineData(HttpStatusCode.Forbidden, "", "Infon:Health:CheckSecondsMax=3")]
    [InlineData(HttpStatusCode.OK, Token, "Infon:Metrics:Token=" + Token)]
    [InlineData(HttpStatusCode.OK, null, "Infon:Metrics:AllowedAddresses=10.0.0.0/8, 127.0.0.1")]
    public async Task In_hosted_mode_they_are_for_who_operates_it(HttpStatusCode expected, string? token, string setting)
    {
        await using var infon = await RunningInfon.StartAsync(["Infon:Mode=Hosted", setting]);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        using var answer = await infon.Client.SendAsync(request);

        answer.StatusCode.Should().Be(expected);
    }
}
