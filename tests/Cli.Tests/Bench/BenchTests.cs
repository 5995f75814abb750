using System.Text.Json;
using Infon.Cli.Bench;
using Infon.Cli.Terminal;
using Infon.Engine.Games;
using Infon.Engine.Options;

namespace Infon.Cli.Tests.Bench;

public sealed class BenchTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.99, 5)]
    [InlineData(0.2, 1)]
    [InlineData(0.0, 1)]
    public void A_quantile_is_the_value_that_a_share_does_not_exceed(double share, double value) =>
        Stopclock.Quantile([5, 1, 4, 2, 3], share).Should().Be(value);

    [Fact]
    public void The_field_of_the_breeders_is_nearly_all_walkable_and_full_of_food()
    {
        var (world, level) = new FoodField(64, 46).Open(1);

        _ = new Game(world, new GameOptions(), level);

        var tiles = Enumerable.Range(0, 64 * 46).Select(i => (X: i % 64, Y: i / 64)).Where(tile => world.IsPlain(tile.X, tile.Y)).ToList();
        tiles.Count.Should().BeGreaterThan(62 * 44 * 95 / 100);
        tiles.Should().OnlyContain(tile => world.FoodAt(tile.X, tile.Y) >= 3000);
        tiles.Sum(tile => world.FoodAt(tile.X, tile.Y) - 3000).Should().BeInRange(15 * 500, 20 * 500);
    }

    [Fact]
    public void The_programs_that_are_measured_come_with_the_program()
    {
        BenchBots.Breeder.Source.Length.Should().BePositive();
        BenchBots.Calls.Hash.Should().NotBe(BenchBots.Silence.Hash);
        BenchBots.Duellists().Should().HaveCount(2);
    }

    [Fact]
    public void The_answer_in_JSON_is_one_object_with_eight_numbers()
    {
        var output = new StringWriter();
        var answer = new BenchAnswer
        {
            BreedersUsPerCreatureTick = 1.5, DuelMs = 2, CrowdP99TickMs = 3, VmNewMs = 4, VmNewKb = 5, ApiCallNs = 6, TickAllocBytes = 0, DuelReplayBytes = 8,
        };

        Json.Write(new Shell { Output = output, Error = output }, answer, Json.Default.BenchAnswer);

        using var json = JsonDocument.Parse(output.ToString());
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "breeders_us_per_creature_tick", "duel_ms", "crowd_p99_tick_ms", "vm_new_ms", "vm_new_kb", "api_call_ns", "tick_alloc_bytes", "duel_replay_bytes");
        json.RootElement.EnumerateObject().Should().OnlyContain(member => member.Value.ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public void Short_measurements_give_numbers_that_make_sense()
    {
        Populations.BreedersUs(players: 3, ticks: 20).Should().BePositive();
        Populations.CrowdTick(warmUpTicks: 1, ticks: 3).Creatures.Should().BeInRange(1900, 2000);
        Machines.NewVm(3).CountedKb.Should().BeInRange(10, 1000);
        Duel.Play().ReplayBytes.Should().BeInRange(1000, 200_000);
    }
}
