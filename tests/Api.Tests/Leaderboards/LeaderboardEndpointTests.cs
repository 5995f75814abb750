using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Tests.Leaderboards;

/// <summary>Leaderboards and results over HTTP, of matches that nobody has played.</summary>
public sealed class LeaderboardEndpointTests : IAsyncLifetime
{
    private RunningInfon _infon = null!;
    private SeatPlan _own = null!, _other = null!;

    private HttpClient Client => _infon.Client;

    public async Task InitializeAsync()
    {
        _infon = await RunningInfon.StartAsync();
        var test = new TestLadder(_infon.Services.GetRequiredService<Database>());
        (_own, _other) = (await test.AddBot(UserId.LocalPlayer), await test.AddBot());
        await test.Play(TestLadder.Begin, (_own, 2), (_other, 1));
        await test.Play(TestLadder.Begin.AddSeconds(1), (_own, 1), (_other, 2));
        await test.Play(TestLadder.Begin.AddSeconds(2), (_own, 1), (_other, 2));
        var grains = _infon.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IRatingGrain>((long)RatedFormat.Duel).Sweep();
        await FreshBoards.Ask(
            grains.GetGrain<ILadderGrain>((long)RatedFormat.Duel), new BoardQuestion(null, BoardPeriod.All, null, null, new PageRequest()));
    }

    public async Task DisposeAsync() => await _infon.DisposeAsync();

    [Fact]
    public async Task A_board_leads_to_bots_and_says_where_mine_stands()
    {
        var board = await Get("/api/v2/leaderboards/1v1?limit=1");

        board.GetProperty("total").GetInt32().Should().Be(2);
        board.GetProperty("format").GetString().Should().Be("1v1");
        board.GetProperty("league").GetString().Should().Be("all");
        var first = board.GetProperty("items").EnumerateArray().Single();
        first.GetProperty("botId").GetGuid().Should().Be(_own.Bot.Value);
        first.GetProperty("botVersionId").GetGuid().Should().Be(_own.Version.Value);
        first.GetProperty("teamId").ValueKind.Should().Be(JsonValueKind.Null);
        first.GetProperty("lastTen").EnumerateArray().Select(game => game.GetString()).Should().Equal("win", "win", "loss");
        first.GetProperty("winRate").GetDecimal().Should().Be(0.666666m);
        first.GetProperty("elo").GetDecimal().Should().BeGreaterThan(1500).And.Be(first.GetProperty("rating").GetDecimal());
        first.GetProperty("provisional").GetBoolean().Should().BeTrue();
        board.GetProperty("mine").GetProperty("rank").GetInt32().Should().Be(1);
        (await Get("/api/v2/leaderboards/1v1?league=open&period=week&provisional=false")).GetProperty("total").GetInt32().Should().Be(0);
        (await Get("/api/v2/leaderboards/ffa5")).GetProperty("format").GetString().Should().Be("ffa5");
        (await Get("/api/v2/leaderboards/ffa")).GetProperty("format").GetString().Should().Be("ffa5");
        (await Get("/api/v2/leaderboards/2v2")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Unknown_boards_and_periods_are_problems()
    {
        await (await Client.GetAsync("/api/v2/leaderboards/3v3")).ShouldBeProblem(HttpStatusCode.NotFound, "leaderboards.not-found");
        await (await Client.GetAsync("/api/v2/leaderboards/1v1?period=year")).ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        await (await Client.GetAsync($"/api/v2/bots/{_own.Bot}/maps?format=3v3")).ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        await (await Client.GetAsync($"/api/v2/bots/{Guid.Empty}/ratings")).ShouldBeProblem(HttpStatusCode.NotFound, "bots.not-found");
    }

    [Fact]
    public async Task A_bot_has_a_graph_opponents_maps_and_statistics()
    {
        var graph = (await Get($"/api/v2/bots/{_own.Bot}/ratings")).GetProperty("items").EnumerateArray().Single();
        var opponent = (await Get($"/api/v2/bots/{_own.Bot}/opponents?format=1v1")).GetProperty("items").EnumerateArray().Single();
        var map = (await Get($"/api/v2/bots/{_own.Bot}/maps?version=1")).GetProperty("items").EnumerateArray().Single();
        var stats = (await Get($"/api/v2/bots/{_own.Bot}/stats")).GetProperty("formats").EnumerateArray().Single();

        graph.GetProperty("start").GetDecimal().Should().Be(1500);
        graph.GetProperty("points").EnumerateArray().Select(point => Math.Sign(point.GetProperty("change").GetDecimal())).Should().Equal(-1, 1, 1);
        opponent.GetProperty("botId").GetGuid().Should().Be(_other.Bot.Value);
        opponent.GetProperty("games").GetProperty("wins").GetInt32().Should().Be(2);
        map.GetProperty("meanScore").GetDecimal().Should().Be(83.33m);
        stats.GetProperty("rank").GetInt32().Should().Be(1);
        var version = stats.GetProperty("versions").EnumerateArray().Single();
        version.GetProperty("spawned").GetInt32().Should().Be(15);
        version.GetProperty("streak").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_user_has_statistics()
    {
        var stats = await Get($"/api/v2/users/{UserId.LocalPlayer}/stats");

        stats.GetProperty("bots").GetInt32().Should().Be(1);
        stats.GetProperty("games").GetProperty("games").GetInt32().Should().Be(3);
        (await Client.GetAsync($"/api/v2/users/{Guid.Empty}/stats")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Get(string path) => await Client.GetFromJsonAsync<JsonElement>(path);
}
