using System.Net;
using System.Text;
using System.Text.Json;

namespace Infon.Api.Tests.Requests;

[Collection(InLocalMode.Name)]
public sealed class RequestCheckTests(LocalInfon infon)
{
    [Fact]
    public async Task Everything_that_does_not_fit_is_said_at_once()
    {
        var answer = await Post("""{"nmae": "x", "description": 5, "visibility": "secret"}""");

        var problem = await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        var errors = problem.GetProperty("errors");
        Sentence(errors, "nmae").Should().Be("There is no such field; the fields are name, description, visibility.");
        Sentence(errors, "description").Should().Be("A text.");
        Sentence(errors, "visibility").Should().Be("One of private, public.");
    }

    [Theory]
    [InlineData("""{"name": "half \ud800 pair"}""")]
    [InlineData("""{"name": "half \udc00 pair"}""")]
    [InlineData("""{"name": "nul \u0000"}""")]
    public async Task A_text_that_is_no_text_is_refused(string body)
    {
        var answer = await Post(body);

        var problem = await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("name");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] body = [.. "{\"name\": \""u8, 0xC3, 0x28, .. "\"}"u8];
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");

        var answer = await infon.Client.PostAsync("/api/v2/bots", content);

        await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"name": "a", "name": "b"}""")]
    [InlineData("""{"name": "a"} trailing""")]
    [InlineData("""{"name": "a",}""")]
    [InlineData("""// {"name": "a"}""")]
    [InlineData("""{"\ud800": 1}""")]
    [InlineData("""{"name": "a", "\udc00x": 1}""")]
    public async Task What_is_not_well_formed_is_refused(string body) =>
        await (await Post(body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task Who_makes_very_many_mistakes_gets_no_long_answer()
    {
        var answer = await Post("{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"{new string('x', 200)}{i}\": 1")) + "}");

        var problem = await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        problem.GetProperty("errors").EnumerateObject().Should().OnlyContain(error => error.Name.Length <= 100);
        answer.Content.Headers.ContentLength.GetValueOrDefault((await answer.Content.ReadAsByteArrayAsync()).Length).Should().BeLessThan(20_000);
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused() =>
        await (await Post(new string('[', 10_000))).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"name\"")]
    public async Task A_body_that_is_no_object_is_refused(string body) =>
        await (await Post(body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");

    [Fact]
    public async Task A_body_longer_than_is_read_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/bots")
        {
            Content = new StringContent($$"""{"name": "{{new string('a', 3 << 20)}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.ExpectContinue = true;

        var answer = await infon.Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=' OR 1=1", "limit")]
    [InlineData("other=%00", "other")]
    public async Task A_query_that_makes_no_sense_is_refused_by_name(string query, string field)
    {
        var answer = await infon.Client.GetAsync($"/api/v2/bots?{query}");

        var problem = await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Contain(field);
    }

    [Fact]
    public async Task Whoever_can_read_no_JSON_is_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/bots");
        request.Headers.Accept.ParseAdd("text/html, application/xml;q=0.9");

        var answer = await infon.Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.NotAcceptable, "request.not-acceptable");
    }

    [Theory]
    [InlineData("application/*")]
    [InlineData("text/html, application/json;q=0.1")]
    [InlineData("text/html, */*;q=0.1")]
    public async Task Whoever_can_read_JSON_gets_it(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/bots");
        request.Headers.Accept.ParseAdd(accept);

        var answer = await infon.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_in_another_encoding_is_refused()
    {
        using var content = new StringContent("{}", Encoding.Unicode, "application/json");

        await (await infon.Client.PostAsync("/api/v2/bots", content)).ShouldBeProblem(
            HttpStatusCode.UnsupportedMediaType, "request.wrong-type");
    }

    private Task<HttpResponseMessage> Post(string body) =>
        infon.Client.PostAsync("/api/v2/bots", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Sentence(JsonElement errors, string field) => errors.GetProperty(field)[0].GetString()!;
}
