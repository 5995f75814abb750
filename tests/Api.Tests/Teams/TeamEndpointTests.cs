using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Teams;

[Collection(WithAccounts.Name)]
public sealed class TeamEndpointTests(AccountsInfon infon)
{
    private const string Teams = "/api/v2/teams";

    [Fact]
    public async Task A_team_is_made_and_read_at_the_place_the_answer_names()
    {
        var user = await infon.NewUser();
        var (mule, raven) = (await Bot(user, "Mule"), await Bot(user, "Raven"));

        var made = await user.PostAsJsonAsync(Teams, new { name = "Duo", members = new[] { mule.Version, raven.Version } });

        made.StatusCode.Should().Be(HttpStatusCode.Created);
        var team = await infon.Client.GetFromJsonAsync<JsonElement>(made.Headers.Location);
        team.GetProperty("name").GetString().Should().Be("Duo");
        var current = team.GetProperty("current");
        current.GetProperty("number").GetInt32().Should().Be(1);
        current.GetProperty("objection").ValueKind.Should().Be(JsonValueKind.Null);
        current.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()).Should().Equal("Mule", "Raven");
    }

    [Fact]
    public async Task Other_members_make_a_new_version_and_the_old_one_stays()
    {
        var user = await infon.NewUser();
        var bot = await Bot(user, "Mule");
        var place = await Team(user, "Duo", bot.Version, bot.Version);
        var next = await Version(user, bot.Id, "-- again");

        var changed = await Json(user.PutAsJsonAsync(place, new { members = new[] { bot.Version, next } }));
        var same = await Json(user.PutAsJsonAsync(place, new { name = "Duo 2", members = new[] { bot.Version, next } }));

        changed.GetProperty("current").GetProperty("number").GetInt32().Should().Be(2);
        same.GetProperty("current").GetProperty("id").GetGuid().Should().Be(changed.GetProperty("current").GetProperty("id").GetGuid());
        var versions = await infon.Client.GetFromJsonAsync<JsonElement>($"{place}/versions");
        versions.GetProperty("items").EnumerateArray()
            .Select(version => string.Join(' ', version.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("version").GetInt32())))
            .Should().Equal("1 2", "1 1");
    }

    [Fact]
    public async Task A_bot_of_somebody_else_is_no_member()
    {
        var (user, other) = (await infon.NewUser(), await infon.NewUser());
        var (own, foreign) = (await Bot(user, "Mule"), await Bot(other, "Raven"));

        var made = await user.PostAsJsonAsync(Teams, new { name = "", members = new[] { own.Version, foreign.Version } });

        var problem = await made.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("name", "members[1]");
    }

    [Fact]
    public async Task A_name_is_there_once_for_each_owner()
    {
        var (user, other) = (await infon.NewUser(), await infon.NewUser());
        var (own, foreign) = (await Bot(user, "Mule"), await Bot(other, "Raven"));
        await Team(user, "Duo", own.Version, own.Version);
        await Team(other, "Duo", foreign.Version, foreign.Version);

        var second = await user.PostAsJsonAsync(Teams, new { name = "dUO", members = new[] { own.Version, own.Version } });

        await second.ShouldBeProblem(HttpStatusCode.Conflict, "teams.name-taken");
    }

    [Fact]
    public async Task Nobody_else_changes_or_deletes_a_team()
    {
        var (user, other) = (await infon.NewUser(), await infon.NewUser());
        var bot = await Bot(user, "Mule");
        var place = await Team(user, "Duo", bot.Version, bot.Version);

        await (await other.PutAsJsonAsync(place, new { name = "taken over" })).ShouldBeProblem(HttpStatusCode.Forbidden, "teams.not-yours");
        await (await other.DeleteAsync(place)).ShouldBeProblem(HttpStatusCode.Forbidden, "teams.not-yours");
        await (await infon.Client.DeleteAsync(place)).ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Of_two_changes_of_the_same_revision_the_second_is_refused()
    {
        var user = await infon.NewUser();
        var bot = await Bot(user, "Mule");
        var place = await Team(user, "Duo", bot.Version, bot.Version);
        var tag = (await user.GetAsync(place)).Headers.ETag!.Tag;

        var first = await Rename(user, place, "first", tag);
        var second = await Rename(user, place, "second", tag);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        await second.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    [Fact]
    public async Task A_team_whose_member_is_archived_says_that_it_enters_no_matches()
    {
        var user = await infon.NewUser();
        var bot = await Bot(user, "Mule");
        await Version(user, bot.Id, "-- again", activate: true);
        var place = await Team(user, "Duo", bot.Version, bot.Version);

        await user.PutAsJsonAsync($"/api/v2/bots/{bot.Id}/versions/1", new { archived = true });

        var team = await user.GetFromJsonAsync<JsonElement>(place);
        team.GetProperty("current").GetProperty("objection").GetString()
            .Should().Be("This team version enters no matches: Version 1 of Mule is archived.");
    }

    [Fact]
    public async Task Lists_hold_the_callers_teams_or_those_of_a_user_archived_or_not()
    {
        var user = await infon.NewUser();
        var bot = await Bot(user, "Mule");
        var first = await Team(user, "one", bot.Version, bot.Version);
        await Team(user, "two", bot.Version, bot.Version);
        var owner = (await user.GetFromJsonAsync<JsonElement>(first)).GetProperty("ownerId").GetGuid();
        await user.PutAsJsonAsync(first, new { archived = true });

        (await Names(user, Teams)).Should().Equal("one", "two");
        (await Names(infon.Client, $"{Teams}?owner={owner}&archived=false")).Should().Equal("two");
        (await Names(user, $"{Teams}?archived=true")).Should().Equal("one");
        await (await infon.Client.GetAsync(Teams)).ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task A_deleted_team_is_gone_and_its_name_free()
    {
        var user = await infon.NewUser();
        var bot = await Bot(user, "Mule");
        var place = await Team(user, "Duo", bot.Version, bot.Version);

        (await user.DeleteAsync(place)).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await (await user.GetAsync(place)).ShouldBeProblem(HttpStatusCode.NotFound, "teams.not-found");
        await (await user.GetAsync($"{place}/versions")).ShouldBeProblem(HttpStatusCode.NotFound, "teams.not-found");
        await (await user.DeleteAsync(place)).ShouldBeProblem(HttpStatusCode.NotFound, "teams.not-found");
        await Team(user, "Duo", bot.Version, bot.Version);
    }

    private static async Task<(Guid Id, Guid Version)> Bot(HttpClient user, string name)
    {
        var bot = (await Json(user.PostAsJsonAsync("/api/v2/bots", new { name }))).GetProperty("id").GetGuid();
        return (bot, await Version(user, bot, $"-- {name}"));
    }

    private static async Task<Guid> Version(HttpClient user, Guid bot, string source, bool activate = false) =>
        (await Json(user.PostAsJsonAsync($"/api/v2/bots/{bot}/versions", new { source, activate }))).GetProperty("id").GetGuid();

    private static async Task<Uri> Team(HttpClient user, string name, params Guid[] members)
    {
        var made = await user.PostAsJsonAsync(Teams, new { name, members });
        made.StatusCode.Should().Be(HttpStatusCode.Created);
        return made.Headers.Location!;
    }

    private static async Task<HttpResponseMessage> Rename(HttpClient user, Uri place, string name, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, place) { Content = JsonContent.Create(new { name }) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await user.SendAsync(request);
    }

    private static async Task<IEnumerable<string?>> Names(HttpClient user, string list) => (await user.GetFromJsonAsync<JsonElement>(list))
        .GetProperty("items").EnumerateArray().Select(team => team.GetProperty("name").GetString());

    private static async Task<JsonElement> Json(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadFromJsonAsync<JsonElement>();
}
