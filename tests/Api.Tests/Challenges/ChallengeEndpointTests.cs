using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Bots;

namespace Infon.Api.Tests.Challenges;

[Collection(InLocalMode.Name)]
public sealed class ChallengeEndpointTests(LocalInfon infon)
{
    private static readonly Guid King = HouseBots.IdOf("king").Value;

    [Fact]
    public async Task A_challenge_makes_a_match_that_is_to_be_found()
    {
        var player = await Player.With(infon.Client);

        var answer = await player.Challenge(new { botVersionId = player.Version, opponentBotId = King });

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        var match = await Player.Read(answer);
        match.GetProperty("format").GetString().Should().Be("1v1");
        match.GetProperty("status").GetString().Should().Be("queued");
        match.GetProperty("rated").GetBoolean().Should().BeTrue();
        match.GetProperty("ratingNote").ValueKind.Should().Be(JsonValueKind.Null);
        match.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("botId").GetGuid()).Should().BeEquivalentTo([player.Bot, King]);
        match.GetProperty("seed").ValueKind.Should().Be(JsonValueKind.Null, "who knew it could play the match beforehand");
        var found = await infon.Client.GetFromJsonAsync<JsonElement>(answer.Headers.Location!.ToString());
        found.GetProperty("id").GetGuid().Should().Be(match.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Ones_turn_comes_and_afterwards_there_is_a_rematch()
    {
        var player = await Player.With(infon.Client);
        var match = await Player.Read(await player.Challenge(new { botVersionId = player.Version, opponentBotId = King }));
        var path = $"/api/v2/matches/{match.GetProperty("id").GetGuid()}";

        var ended = await Player.Ended(infon.Client, path);
        var again = await Player.Read(await infon.Client.PostAsJsonAsync($"{path}/rematch", new { rated = false }));

        ended.GetProperty("status").GetString().Should().Be("completed");
        ended.GetProperty("result").GetProperty("ticks").GetInt32().Should().BePositive();
        again.GetProperty("rematchOf").GetGuid().Should().Be(match.GetProperty("id").GetGuid());
        again.GetProperty("seed").GetString().Should().NotBe(ended.GetProperty("seed").GetString());
        VersionsIn(again).Should().BeEquivalentTo(VersionsIn(ended));
    }

    [Fact]
    public async Task Map_and_seed_of_an_unrated_match_are_the_players_choice()
    {
        var player = await Player.With(infon.Client);
        var maps = await Player.FaultsOf(await player.Challenge(
            new { botVersionId = player.Version, opponentBotId = King, rated = false, map = "nowhere" }));

        var drawn = await Player.Read(await player.Challenge(player));
        var match = await Player.Read(await player.Challenge(new
        {
            botVersionId = player.Version, opponentBotId = King, rated = false, map = drawn.GetProperty("map").GetString(), seed = "18446744073709551615",
        }));

        maps.Should().Equal("map");
        match.GetProperty("seed").GetString().Should().Be("18446744073709551615");
        match.GetProperty("map").GetString().Should().Be(drawn.GetProperty("map").GetString());
    }

    [Fact]
    public async Task Ones_own_bots_play_each_other_unrated_and_the_answer_says_why()
    {
        var (one, other) = (await Player.With(infon.Client), await Player.With(infon.Client));

        var match = await Player.Read(await one.Challenge(other));
        var demanded = await one.Challenge(other, rated: true);

        match.GetProperty("rated").GetBoolean().Should().BeFalse();
        match.GetProperty("ratingNote").GetString().Should().Contain("one owner");
        await demanded.ShouldBeProblem(HttpStatusCode.Conflict, "challenges.not-rated");
    }

    [Fact]
    public async Task A_program_that_another_bot_had_before_is_not_rated()
    {
        var fork = await Player.Read(await infon.Client.PostAsJsonAsync($"/api/v2/bots/{King}/fork", new { name = "my king" }));
        var versions = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/bots/{fork.GetProperty("id").GetGuid()}/versions");
        var copy = versions.GetProperty("items")[0].GetProperty("id").GetGuid();

        var match = await Player.Read(await infon.Client.PostAsJsonAsync(
            "/api/v2/matches/challenge", new { botVersionId = copy, opponentBotId = HouseBots.IdOf("grazer").Value }));

        match.GetProperty("rated").GetBoolean().Should().BeFalse();
        match.GetProperty("ratingNote").GetString().Should().Contain("my king v1");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_at_once()
    {
        var player = await Player.With(infon.Client);
        var house = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/bots/{King}/versions");

        var answer = await player.Challenge(new
        {
            botVersionId = house.GetProperty("items")[0].GetProperty("id").GetGuid(), opponentBotId = Guid.Empty, opponentRank = 0, near = true,
            teamVersionId = Guid.Empty, seed = "x",
        });

        (await Player.FaultsOf(answer)).Should().BeEquivalentTo("botVersionId", "opponentBotId", "opponentRank", "near", "teamVersionId", "seed");
    }

    [Fact]
    public async Task What_cannot_play_is_not_challenged()
    {
        var player = await Player.With(infon.Client);
        var bare = (await Player.Read(await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "bare" }))).GetProperty("id").GetGuid();
        var broken = await Player.Save(infon.Client, bare, "local = 1\n");

        var byBot = await player.Challenge(new { botVersionId = player.Version, opponentBotId = bare });
        var byVersion = await player.Challenge(new { botVersionId = player.Version, opponentVersionId = broken });
        var withIt = await player.Challenge(new { botVersionId = broken, opponentBotId = King });

        (await Player.FaultsOf(byBot)).Should().Equal("opponentBotId");
        (await Player.FaultsOf(byVersion)).Should().Equal("opponentVersionId");
        (await Player.FaultsOf(withIt)).Should().Equal("botVersionId");
    }

    [Fact]
    public async Task Five_play_for_themselves()
    {
        var player = await Player.With(infon.Client);
        var opponents = new[] { "king", "grazer", "hunter", "swarm" }.Select(name => new { botId = HouseBots.IdOf(name).Value });

        var match = await Player.Read(await player.Challenge(new { format = "ffa5", botVersionId = player.Version, opponents }));

        match.GetProperty("seats").GetArrayLength().Should().Be(5);
        match.GetProperty("rated").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_key_needs_the_scope_to_write_matches()
    {
        var player = await Player.With(infon.Client);
        var (_, reads) = await infon.Client.MakeKey("reads matches", "matches:read");
        var (_, writes) = await infon.Client.MakeKey("writes matches", "matches:write");
        var request = new { botVersionId = player.Version, opponentBotId = King };

        var refused = await infon.Client.SendWithKey(HttpMethod.Post, "/api/v2/matches/challenge", reads, request);
        var asked = await infon.Client.SendWithKey(HttpMethod.Post, "/api/v2/matches/challenge", writes, request);

        await refused.ShouldBeProblem(HttpStatusCode.Forbidden, "request.scope-missing");
        asked.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private static IEnumerable<Guid> VersionsIn(JsonElement match) =>
        match.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("botVersionId").GetGuid());
}
