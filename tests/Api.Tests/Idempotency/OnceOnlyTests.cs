using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Idempotency;

[Collection(InLocalMode.Name)]
public sealed class OnceOnlyTests(LocalInfon infon)
{
    [Fact]
    public async Task A_request_sent_twice_is_carried_out_once_and_answered_twice_alike()
    {
        var first = await Post("/api/v2/bots", "once-1", new { name = "Once" });
        var second = await Post("/api/v2/bots", "once-1", new { name = "Once" });

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        second.StatusCode.Should().Be(HttpStatusCode.Created);
        second.Headers.Location.Should().Be(first.Headers.Location);
        second.Content.Headers.ContentType.Should().Be(first.Content.Headers.ContentType);
        (await second.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        second.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        first.Headers.Contains("Idempotency-Replayed").Should().BeFalse();
    }

    [Fact]
    public async Task A_refusal_is_given_twice_alike_too()
    {
        var first = await Post("/api/v2/bots", "once-2", new { name = " " });
        var second = await Post("/api/v2/bots", "once-2", new { name = " " });

        await first.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        await second.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task The_name_of_another_request_is_refused()
    {
        await Post("/api/v2/bots", "once-3", new { name = "Third" });

        var other = await Post("/api/v2/bots", "once-3", new { name = "Fourth" });

        await other.ShouldBeProblem(HttpStatusCode.Conflict, "idempotency.key-reused");
    }

    [Fact]
    public async Task Of_a_request_sent_many_times_at_once_one_is_carried_out()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post("/api/v2/bots", "once-4", new { name = "Crowd" })));

        var made = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).ToList();
        made.Select(answer => answer.Headers.Location).Distinct().Should().ContainSingle();
        foreach (var answer in answers.Except(made))
        {
            await answer.ShouldBeProblem(HttpStatusCode.Conflict, "idempotency.in-progress");
        }
    }

    [Fact]
    public async Task A_secret_is_not_told_twice()
    {
        string[] scopes = ["bots:read"];
        var first = await Post("/api/v2/api-keys", "once-5", new { name = "secret", scopes });

        var second = await Post("/api/v2/api-keys", "once-5", new { name = "secret", scopes });

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        await second.ShouldBeProblem(HttpStatusCode.Conflict, "idempotency.answer-not-kept");
        var list = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/api-keys?limit=200");
        list.GetProperty("items").EnumerateArray().Count(key => key.GetProperty("name").GetString() == "secret").Should().Be(1);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    public async Task A_name_that_is_none_is_refused(string key) =>
        await (await Post("/api/v2/bots", key, new { name = "Nameless" })).ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");

    private async Task<HttpResponseMessage> Post(string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await infon.Client.SendAsync(request);
    }
}
