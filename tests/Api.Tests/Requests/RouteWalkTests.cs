using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Infon.Api.OpenApi;
using Infon.Api.Tests.Accounts;
using Infon.Domain.ApiKeys;
using Microsoft.AspNetCore.Http.Metadata;

namespace Infon.Api.Tests.Requests;

[Collection(WithAccounts.Name)]
public sealed class RouteWalkTests(AccountsInfon infon)
{
    private IReadOnlyList<Route> Routes => Route.All(infon.Process);

    [Fact]
    public async Task Every_route_says_who_may_use_it_what_it_is_for_and_what_it_answers()
    {
        var description = await infon.Client.GetFromJsonAsync<JsonElement>(ApiDescription.Path);

        var findings = Routes.SelectMany(route => route.IsPage ? AboutPage(route) : AboutRoute(route, description.GetProperty("paths")));

        findings.Should().BeEmpty();
        Routes.Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public async Task Nobody_gets_further_than_everybody_may()
    {
        var walk = new Walk();

        foreach (var route in Routes)
        {
            await walk.Step(route, infon.Client, route.Request(route.PathWith(_ => Guid.Empty.ToString())),
                route.Access.Anyone ? null : "request.unauthenticated");
        }

        walk.ShouldBeFine(Routes.Count);
    }

    [Fact]
    public async Task Another_user_learns_nothing_and_changes_nothing()
    {
        var walk = new Walk();
        var owner = await Owner.New(infon);
        var before = await owner.State();
        var stranger = await infon.NewUser();

        foreach (var route in Routes.Where(route => route.HasParameters))
        {
            foreach (var id in owner.Ids)
            {
                var path = route.PathWith(name => name is "version" or "before" or "after" ? "1" : id.ToString());
                await walk.Step(route, stranger, route.Request(path, BodyOf(route, "changed")));
                await walk.Step(route, infon.Client, route.Request(path, BodyOf(route, "changed")));
            }
        }

        walk.ShouldBeFine(Routes.Count);
        (await owner.State()).Should().Be(before);
    }

    [Fact]
    public async Task A_key_gets_no_further_than_its_scopes()
    {
        var walk = new Walk();
        var user = await infon.NewUser();

        foreach (var group in Routes.GroupBy(route => route.Access.Scope))
        {
            var others = ScopeNames.Of(Scopes.All & ~group.Key);
            var key = infon.Process.NewClient();
            key.DefaultRequestHeaders.Authorization = new("Bearer", (await user.MakeKey("walker", [.. others])).Text);
            foreach (var route in group)
            {
                var expected = route.Access.Scope != Scopes.None ? "request.scope-missing" : route.Access.Anyone ? null : "request.not-by-key";
                await walk.Step(route, key, route.Request(route.PathWith(_ => Guid.Empty.ToString())), expected);
            }
        }

        walk.ShouldBeFine(Routes.Count);
    }

    [Fact]
    public async Task A_revoked_key_gets_nowhere()
    {
        var walk = new Walk();
        var user = await infon.NewUser();
        var key = await user.MakeKey("revoked", "bots:read", "bots:write");
        await user.DeleteAsync($"/api/v2/api-keys/{key.Id}");
        var client = infon.Process.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);

        foreach (var route in Routes)
        {
            await walk.Step(route, client, route.Request(route.PathWith(_ => Guid.Empty.ToString())), "api-keys.revoked");
        }

        walk.ShouldBeFine(Routes.Count);
    }

    [Fact]
    public async Task No_body_breaks_anything()
    {
        var walk = new Walk();
        var user = await infon.NewUser();

        foreach (var route in Routes.Where(route => route.Shape?.Body is not null && !route.Access.Admin))
        {
            var path = route.PathWith(_ => Guid.Empty.ToString());
            await walk.Step(route, user, route.Request(path, "{"), "request.malformed");
            await walk.Step(route, user, route.Request(path, "[]"), "request.invalid");
            await walk.Step(route, user, route.Request(path, """{"noSuchField": 1}"""), "request.invalid");
            await walk.Step(route, user, route.Request(path, new string('[', 5000)), "request.malformed");
            await walk.Step(route, user, WithContent(route, path, new StringContent("<x/>", Encoding.UTF8, "application/xml")), "request.wrong-type");
            await walk.Step(route, user, WithContent(route, path, new ByteArrayContent([0xFF, 0x00, 0xFE])), "request.wrong-type");
            await walk.Step(route, user, Patient(route.Request(path, $"\"{new string('a', 3 << 20)}\"")), "request.too-large");
        }

        walk.ShouldBeFine(50);
    }

    [Fact]
    public async Task No_text_breaks_anything()
    {
        var walk = new Walk();

        foreach (var route in Routes.Where(route => route.Shape?.Body is not null && !route.Access.Admin))
        {
            var owner = await Owner.New(infon);
            foreach (var text in HostileBody.Texts)
            {
                await walk.Step(route, owner.Client, route.Request(route.PathWith(_ => owner.Ids[0].ToString()), BodyOf(route, text)));
            }
        }

        walk.ShouldBeFine(50);
    }

    [Fact]
    public async Task No_place_in_a_path_or_query_breaks_anything()
    {
        var walk = new Walk();
        var user = await infon.NewUser();
        string[] tricks =
        [
            "..%2f..%2fetc%2fpasswd", "%2e%2e", "'%20OR%201=1--", "%3Cscript%3E", "-1", "0", "99999999999999999999", "1;2", "%C0%AF", "null",
            new string('a', 2000), "%F0%9F%92%A9",
        ];

        foreach (var route in Routes.Where(route => route.HasParameters && !route.Access.Admin))
        {
            foreach (var trick in tricks)
            {
                await walk.Step(route, user, route.Request(route.PathWith(_ => trick)));
                await walk.Step(route, user, route.Request(route.PathWith(name => name == "id" ? Guid.Empty.ToString() : trick)));
            }
        }

        foreach (var route in Routes.Where(route => route.Shape?.Query.Any(parameter => parameter.Name == "page") == true && !route.Access.Admin))
        {
            foreach (var query in new[] { "page=0", "page=-1", "page=99999999999", "page=x", "limit=0", "limit=201", "limit=-5", "page=1&page=2" })
            {
                var path = route.PathWith(_ => Guid.Empty.ToString());
                await walk.Step(route, user, route.Request($"{path}?{query}"), "request.invalid");
            }
        }

        walk.ShouldBeFine(100);
    }

    private static IEnumerable<string> AboutPage(Route route)
    {
        if (route is not { Method: "GET", Access.Anyone: true })
        {
            yield return $"{route} is not described, and not a page for everybody.";
        }
    }

    private static IEnumerable<string> AboutRoute(Route route, JsonElement paths)
    {
        var path = route.PathWith(name => $"{{{name}}}");
        if (!paths.TryGetProperty(path, out var item) || !item.TryGetProperty(route.Method.ToLowerInvariant(), out var operation))
        {
            yield return $"{route} is not in the description.";
            yield break;
        }

        if (!operation.TryGetProperty("summary", out _) || route.Endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags.Count is not > 0)
        {
            yield return $"{route} has no summary or no tag.";
        }

        var answers = operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] == '2' || answer.Name == "101").ToList();
        if (!answers.Any(answer => answer.Name is "204" or "101" || answer.Value.TryGetProperty("content", out _)))
        {
            yield return $"{route} does not say what it answers: .Produces<...>().";
        }
    }

    private static string? BodyOf(Route route, string text) =>
        route.Shape?.Body is { } body ? HostileBody.Of(body, text)!.ToJsonString() : null;

    // Asks before it sends the body, so that it hears the refusal instead of a closed connection.
    private static HttpRequestMessage Patient(HttpRequestMessage request)
    {
        request.Headers.ExpectContinue = true;
        return request;
    }

    private static HttpRequestMessage WithContent(Route route, string path, HttpContent content)
    {
        var request = route.Request(path);
        request.Content = content;
        return request;
    }
}
