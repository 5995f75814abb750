using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Infon.Api.Tests.Problems;

[Collection(InLocalMode.Name)]
public sealed class FrameTests(LocalInfon infon)
{
    [Fact]
    public async Task An_address_where_nothing_is_answers_with_a_problem()
    {
        var answer = await infon.Client.GetAsync("/api/v2/nothing");

        await ShouldBe(answer, HttpStatusCode.NotFound, "request.unknown-route");
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_answered_with_those_it_knows()
    {
        var answer = await infon.Client.DeleteAsync("/api/v2/bots");

        await ShouldBe(answer, HttpStatusCode.MethodNotAllowed, "request.wrong-method");
        answer.Content.Headers.Allow.Should().BeEquivalentTo("GET", "POST");
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_refused_as_malformed()
    {
        var answer = await infon.Client.PostAsync("/api/v2/bots", new StringContent("{\"name\":", Encoding.UTF8, "application/json"));

        await ShouldBe(answer, HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused_by_its_type()
    {
        var answer = await infon.Client.PostAsync("/api/v2/bots", new StringContent("name=x", Encoding.UTF8, "text/plain"));

        await ShouldBe(answer, HttpStatusCode.UnsupportedMediaType, "request.wrong-type");
    }

    [Fact]
    public async Task A_credential_that_is_none_is_refused_even_where_none_is_needed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v2/bots/{Guid.Empty}");
        request.Headers.Authorization = new("Bearer", "something");

        var answer = await infon.Client.SendAsync(request);

        await ShouldBe(answer, HttpStatusCode.Unauthorized, "request.unauthenticated");
        answer.Headers.WwwAuthenticate.Should().ContainSingle(challenge => challenge.Scheme == "Bearer");
    }

    private static async Task ShouldBe(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("status").GetInt32().Should().Be((int)status);
    }
}
