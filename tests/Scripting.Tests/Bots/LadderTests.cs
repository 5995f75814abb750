using Infon.Engine.Matches;

namespace Infon.Scripting.Tests.Bots;

/// <summary>The order of the house bots, by few games with fixed seeds: enough to notice that one has broken.</summary>
public sealed class LadderTests
{
    [Theory]
    [InlineData("breeder", "grazer")]
    [InlineData("hunter", "hoarder")]
    [InlineData("hunter", "breeder")]
    [InlineData("king", "hunter")]
    [InlineData("swarm", "king")]
    public void A_stronger_one_scores_more_over_both_seats(string stronger, string weaker)
    {
        var difference = 0;

        foreach (var map in new[] { "meadow", "labyrinth" })
        {
            difference += Lead(map, stronger, weaker) - Lead(map, weaker, stronger);
        }

        difference.Should().BePositive();
    }

    private static int Lead(string map, string first, string second)
    {
        using var match = new HouseMatch(HouseMatch.MapNamed(map), MatchMode.Duel.TicksMax!.Value, 3, first, second);
        var standings = match.Play();
        return standings[0].Score - standings[1].Score;
    }
}
