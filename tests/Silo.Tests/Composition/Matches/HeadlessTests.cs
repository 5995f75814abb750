using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Infon.Domain.Matches;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition.Matches;

public sealed class HeadlessTests : IAsyncLifetime
{
    private MatchHouse? _house;

    private MatchHouse House => _house!;

    public async Task InitializeAsync() => _house = await MatchHouse.OpenAsync();

    public async Task DisposeAsync() => await House.DisposeAsync();

    [Fact]
    public async Task A_match_is_played_to_its_end_and_stored_with_its_replay()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless));

        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Completed);
        match.Attempts.Should().Be(1);
        match.Outcome!.Ticks.Should().BePositive();
        match.Outcome.Seats.Select(seat => seat.Placement).Should().Contain(1);
        var read = await House.Client.GetFromJsonAsync<JsonElement>($"/api/v2/matches/{plan.Id}");
        read.GetProperty("status").GetString().Should().Be("completed");
        read.GetProperty("result").GetProperty("stateHash").GetString().Should().Be($"{match.Outcome.StateHash:x16}");
        (await Count("SELECT COUNT(*) FROM match_replays WHERE match_id = @id", plan)).Should().Be(1);
    }

    [Fact]
    public async Task Equal_plans_give_equal_results()
    {
        var (one, other) = (await House.Add(await House.Plan(MatchPace.Headless)), await House.Add(await House.Plan(MatchPace.Headless)));

        var (first, second) = (await House.PlayToEnd(one), await House.PlayToEnd(other));

        second.Outcome!.StateHash.Should().Be(first.Outcome!.StateHash);
        second.Outcome.Seats.Should().Equal(first.Outcome.Seats);
    }

    [Fact]
    public async Task Being_told_to_begin_again_and_again_plays_once()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => House.Grain(plan).Begin()));
        var match = await House.Ended(plan);
        await House.Grain(plan).Begin();

        match.Attempts.Should().Be(1);
        (await House.Store.Find(plan.Id))!.EndedAt.Should().Be(match.EndedAt);
        (await Count("SELECT COUNT(*) FROM match_replays WHERE match_id = @id", plan)).Should().Be(1);
    }

    [Fact]
    public async Task Matches_are_counted_and_measured_under_the_names_that_dashboards_know()
    {
        await House.PlayToEnd(await House.Add(await House.Plan(MatchPace.Headless)));

        await MatchHouse.Until(async () => (await House.Client.GetStringAsync("/metrics")).Contains("infon_games_completed_total{", StringComparison.Ordinal));
        var metrics = await House.Client.GetStringAsync("/metrics");

        metrics.Should().Contain("infon_games_started_total{format=\"1v1\"} 1").And.Contain("infon_games_completed_total{format=\"1v1\"} 1")
            .And.Contain("infon_match_score_count{format=\"1v1\"} 2").And.Contain("infon_creatures_per_game_count{format=\"1v1\"} 1")
            .And.Contain("infon_creatures_spawned_total{creature_type=\"runner\"}").And.Contain("infon_creatures_killed_total{creature_type=\"fatty\"}")
            .And.Contain("infon_game_duration_seconds_count{format=\"1v1\"} 1").And.Contain("infon_game_tick_duration_ms_count")
            .And.Contain("infon_lua_execution_duration_ms_count").And.Contain("infon_lua_vm_pool_active").And.Contain("infon_active_games")
            .And.Contain("infon_food_consumed_total").And.Contain("infon_koth_captures_total");
    }

    [Fact]
    public async Task A_match_answers_quickly_while_it_is_played()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless, 3, "hunter", "grazer", "king", "swarm", "hoarder"));
        await House.Grain(plan).Begin();
        var spans = new List<TimeSpan>();

        while ((await House.Store.Find(plan.Id))!.EndedAt is null)
        {
            var began = TimeProvider.System.GetTimestamp();
            await House.Grain(plan).Cancel(new(plan.RequestedBy));
            spans.Add(TimeProvider.System.GetElapsedTime(began));
        }

        spans.Order().ElementAt(spans.Count / 2).Should().BeLessThan(TimeSpan.FromMilliseconds(50));
    }

    private Task<long> Count(string sql, MatchPlan plan) => House.Services.GetRequiredService<Database>().Read(connection =>
        connection.ExecuteScalarAsync<long>(sql, new { id = plan.Id.Value }));
}
