using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Matches;

[Collection(InLocalMode.Name)]
public sealed class MatchEndpointTests(LocalInfon infon)
{
    private const string Unknown = "/api/v2/matches/01900000-0000-7000-8000-00000000abcd";

    [Fact]
    public async Task A_match_that_is_not_there_is_not_found_whatever_is_asked_of_it()
    {
        await (await infon.Client.GetAsync(Unknown)).ShouldBeProblem(HttpStatusCode.NotFound, "matches.not-found");
        await (await infon.Client.PostAsync(Unknown + "/cancel", null)).ShouldBeProblem(HttpStatusCode.NotFound, "matches.not-found");
        await (await infon.Client.PostAsJsonAsync(Unknown + "/inputs", new { seat = 0, kind = "line", text = "hello" }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "matches.not-found");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_search_is_said_at_once()
    {
        var problem = await (await infon.Client.GetAsync("/api/v2/matches?owner=nobody&format=3v3&status=Running"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");

        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("owner", "format", "status");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?status=running&live=true")]
    [InlineData("?owner=me&format=1v1&rated=false&bot=01900000-0000-7000-8000-00000000abcd&version=01900000-0000-7000-8000-00000000abcd")]
    public async Task A_list_of_matches_is_a_page(string query)
    {
        var list = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/matches" + query);

        list.GetProperty("page").GetInt32().Should().Be(1);
        list.GetProperty("items").GetArrayLength().Should().Be(list.GetProperty("total").GetInt32());
    }
}
