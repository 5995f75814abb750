using System.Net;
using System.Text;

namespace Infon.Api.Tests.Problems;

[Collection(InLocalMode.Name)]
public sealed class FrameTests(LocalInfon infon)
{
    [Fact]
    public async Task An_address_where_nothing_is_answers_with_a_problem()
    {
        var answer = await infon.Client.GetAsync("/api/v2/nothing");

        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "request.unknown-route");
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_answered_with_those_it_knows()
    {
        var answer = await infon.Client.DeleteAsync("/api/v2/bots");

        await answer.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "request.wrong-method");
        answer.Content.Headers.Allow.Should().BeEquivalentTo("GET", "POST");
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_refused_as_malformed()
    {
        var answer = await infon.Client.PostAsync("/api/v2/bots", new StringContent("{\"name\":", Encoding.UTF8, "application/json"));

        await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused_by_its_type()
    {
        var answer = await infon.Client.PostAsync("/api/v2/bots", new StringContent("name=x", Encoding.UTF8, "text/plain"));

        await answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "request.wrong-type");
    }

    [Fact]
    public async Task A_credential_that_is_none_is_refused_even_where_none_is_needed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v2/bots/{Guid.Empty}");
        request.Headers.Authorization = new("Bearer", "something");

        var answer = await infon.Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        answer.Headers.WwwAuthenticate.Should().ContainSingle(challenge => challenge.Scheme == "Bearer");
    }
}
