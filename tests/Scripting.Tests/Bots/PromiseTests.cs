namespace Infon.Scripting.Tests.Bots;

/// <summary>What docs/bots/house-bots.md promises of each bot.</summary>
public sealed class PromiseTests
{
    private const string HillBehindWater = """
        name: Behind water
        players: 2
        symmetry: rotate-180
        food: * = 9999
        spawner: 4,4 radius 2 amount 300 every 500ms from 1000ms
        map:
        #######################
        #.....................#
        #.111.....*...........#
        #.111...*...*......*..#
        #.111.................#
        #.........~~~.........#
        #........~~~~~........#
        #........~~H~~........#
        #........~~~~~........#
        #.........~~~.........#
        #.................222.#
        #..*......*...*...222.#
        #...........*.....222.#
        #.....................#
        #######################
        """;

    [Theory]
    [InlineData("meadow")]
    [InlineData("archipelago")]
    [InlineData("pillars")]
    [InlineData("colosseum")]
    public void All_house_bots_play_without_a_fault(string map)
    {
        using var match = new HouseMatch(HouseMatch.MapNamed(map), 300, 5, "grazer", "hoarder", "breeder", "hunter", "king", "swarm");

        var standings = match.Play();

        standings.SelectMany(standing => match.FaultsOf(standing.Player)).Should().BeEmpty();
        standings.Should().OnlyContain(standing => standing.Faults == 0 && standing.Instructions > 0);
    }

    [Fact]
    public void A_grazer_eats_and_does_nothing_else()
    {
        using var match = new HouseMatch(HouseMatch.MapNamed("meadow"), 1500, 1, "grazer");

        var grazer = match.Play()[0];

        grazer.FoodEaten.Should().BeGreaterThan(5000);
        grazer.Conversions.Should().Be(0);
        grazer.Spawned.Should().Be(2);
    }

    [Fact]
    public void A_hoarder_grows_a_bigger_bag()
    {
        using var match = new HouseMatch(HouseMatch.MapNamed("meadow"), 1500, 1, "hoarder");

        var hoarder = match.Play()[0];

        hoarder.Conversions.Should().BeGreaterThan(0);
        hoarder.FoodEaten.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public void A_breeder_has_children()
    {
        using var match = new HouseMatch(HouseMatch.MapNamed("meadow"), 2500, 1, "breeder");

        var breeder = match.Play()[0];

        breeder.Spawned.Should().BeGreaterThan(2);
        breeder.Score.Should().BeGreaterThan(0);
    }

    [Fact]
    public void A_hunter_kills_runners_that_mean_no_harm()
    {
        using var match = new HouseMatch(HouseMatch.MapNamed("meadow"), 3000, 1, "hunter", "grazer");

        var hunter = match.Play()[0];

        hunter.KilledRunners.Should().BeGreaterThan(1);
    }

    [Fact]
    public void A_king_holds_the_hill_nearly_from_the_start()
    {
        using var match = new HouseMatch(HouseMatch.MapNamed("meadow"), 1000, 1, "king");

        var king = match.Play()[0];

        king.HillMs.Should().BeGreaterThan(80_000);
    }

    [Fact]
    public void A_swarm_denies_a_king_the_hill()
    {
        using var alone = new HouseMatch(HouseMatch.MapNamed("meadow"), 1000, 2, "king", "grazer");
        using var disputed = new HouseMatch(HouseMatch.MapNamed("meadow"), 1000, 2, "king", "swarm");

        var kingAlone = alone.Play()[0];
        var kingDisputed = disputed.Play()[0];

        kingAlone.Score.Should().BeGreaterThan(200);
        kingDisputed.Score.Should().BeLessThan(kingAlone.Score / 2);
    }

    [Theory]
    [InlineData("king")]
    [InlineData("swarm")]
    public void Where_nobody_can_walk_to_the_hill_somebody_flies(string bot)
    {
        using var match = new HouseMatch(HouseMatch.Drawn(HillBehindWater), 1500, 1, bot, "grazer");

        var flier = match.Play()[0];

        flier.Conversions.Should().BeGreaterThan(0);
        flier.HillMs.Should().BeGreaterThan(30_000);
    }

    [Theory]
    [InlineData("meadow")]
    [InlineData("crown")]
    public void A_swarm_of_a_hundred_stays_within_its_budget(string map)
    {
        using var match = new HouseMatch(HouseMatch.MapNamed(map), 150, 1, "swarm");
        match.AddCrowd(100);

        match.Play();

        match.FaultsOf(player: 0).Should().BeEmpty();
        match.BusiestTick(player: 0).Should().BeInRange(50_000, 449_999);
    }
}
