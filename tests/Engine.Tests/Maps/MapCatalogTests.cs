using Infon.Engine.Maps;
using Infon.Engine.Maps.Fairness;
using Infon.Engine.Maps.Text;
using Infon.Engine.Options;
using Infon.Engine.Tests.Maps.Text;

namespace Infon.Engine.Tests.Maps;

public sealed class MapCatalogTests
{
    public static TheoryData<string> Names { get; } = [.. MapCatalog.Names];

    [Fact]
    public void There_are_maps_for_every_kind_of_match()
    {
        MapCatalog.For(MapModes.Duel).Should().HaveCountGreaterThanOrEqualTo(4).And.OnlyContain(map => map.PlayersMax == 2);
        MapCatalog.For(MapModes.Ffa5).Should().HaveCountGreaterThanOrEqualTo(4).And.OnlyContain(map => map.PlayersMax == 5);
        MapCatalog.For(MapModes.Team2v2).Should().HaveCountGreaterThanOrEqualTo(2).And.OnlyContain(map => map.PlayersMax == 4);
        MapCatalog.For(MapModes.Large).Select(map => map.PlayersMax).Should().BeEquivalentTo([GameLimits.Classic.Players, 100]);
    }

    [Fact]
    public void An_unknown_name_finds_nothing()
    {
        MapCatalog.Find("atlantis").Should().BeNull();
        MapCatalog.TextOf("../maps/meadow").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_has_no_mistakes_and_its_hill_can_be_walked_to(string name)
    {
        var reading = MapParser.Parse(MapCatalog.TextOf(name)!, name);

        reading.Problems.Where(problem => !problem.IsWarning || problem.Sentence.Contains("hill", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_seats_are_worth_the_same(string name)
    {
        var fairness = MapFairness.Measure(MapCatalog.Find(name)!);

        fairness.Differences.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Seats_of_duels_and_team_maps_are_equal_to_the_last_tile(string name)
    {
        var map = MapCatalog.Find(name)!;

        (MapFairness.Measure(map).IsExact || map.PlayersMax > 4).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_is_enough_to_eat_to_breed(string name)
    {
        var map = MapCatalog.Find(name)!;

        var fairness = MapFairness.Measure(map);

        fairness.Seats.Should().OnlyContain(seat => seat.FoodNear[2] >= 20_000 && seat.IncomeNear >= 30_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Team_mates_sit_nearer_to_each_other_than_to_their_enemies(string name)
    {
        var map = MapCatalog.Find(name)!;
        if (!map.Modes.HasFlag(MapModes.Team2v2))
        {
            return;
        }

        var walk = new WalkingDistances(map).From(map.Seats[0].Centre);
        int DistanceTo(int seat) => walk[(map.Seats[seat].Centre.Y * map.Width) + map.Seats[seat].Centre.X];

        DistanceTo(1).Should().BeLessThan(DistanceTo(2)).And.BeLessThan(DistanceTo(3));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_survives_being_written(string name)
    {
        var map = MapCatalog.Find(name)!;

        MapText.Read(map.Text).Hash.Should().Be(map.Hash);
    }
}
