using System.Net;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Limits;

public sealed class LimitTests : IAsyncLifetime
{
    private RunningInfon? _process;

    private HttpClient Client => _process!.Client;

    public async Task InitializeAsync() => _process = await RunningInfon.StartAsync(
        ["Infon:Limits:Enabled=true", "Infon:Limits:PerKeyPerMinute=3", "Infon:Limits:FailuresPerMinute=2", "Infon:Limits:PerUserPerMinute=100"]);

    public async Task DisposeAsync() => await _process!.DisposeAsync();

    [Fact]
    public async Task A_key_is_told_how_much_is_left_and_then_when_to_come_again()
    {
        var key = await Client.MakeKey("fast", "bots:read");

        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 4; request++)
        {
            answers.Add(await Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text));
        }

        answers.Take(3).Select(answer => Header(answer, "RateLimit-Remaining")).Should().Equal("2", "1", "0");
        answers.Should().OnlyContain(answer => Header(answer, "RateLimit-Limit") == "3");
        Header(answers[0], "RateLimit-Policy").Should().Be("\"key\";q=3;w=60");
        await answers[3].ShouldBeProblem(HttpStatusCode.TooManyRequests, "request.too-many");
        answers[3].Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessOrEqualTo(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Whoever_tries_keys_is_stopped_but_those_without_a_key_are_not()
    {
        var tries = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            tries.Add((await Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", "infon_guess")).StatusCode);
        }

        tries.Should().Equal(
            HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests);
        (await Client.GetAsync("/api/v2/bots")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_many_keys_has_no_more_than_one_user()
    {
        await using var process = await RunningInfon.StartAsync(
            ["Infon:Limits:Enabled=true", "Infon:Limits:PerKeyPerMinute=3", "Infon:Limits:PerUserPerMinute=5"]);
        var keys = new[] { await process.Client.MakeKey("one", "bots:read"), await process.Client.MakeKey("two", "bots:read") };

        var answers = new List<HttpStatusCode>();
        foreach (var key in keys.SelectMany(key => new[] { key, key, key }))
        {
            answers.Add((await process.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text)).StatusCode);
        }

        answers.Take(5).Should().OnlyContain(status => status == HttpStatusCode.OK);
        answers[5].Should().Be(HttpStatusCode.TooManyRequests);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
