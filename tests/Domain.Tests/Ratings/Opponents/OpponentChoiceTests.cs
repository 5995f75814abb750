using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;

namespace Infon.Domain.Tests.Ratings.Opponents;

public sealed class OpponentChoiceTests
{
    private static readonly OpponentOptions Options = new();
    private static readonly OpponentOptions NeverBlind = Options with { BlindOneIn = int.MaxValue };
    private static readonly Candidate Own = Known(0, 1500, 40);

    [Fact]
    public void The_closest_of_equally_known_tells_most()
    {
        var chosen = OpponentChoice.Choose(Own, [Known(1, 1690, 40), Known(2, 1510, 40), Known(3, 1320, 40)], 1, NeverBlind)!;

        chosen.Should().BeEquivalentTo(new { Entrant = Ladder.Bot(2), Reason = OpponentReason.TellsMost, Considered = 3, Reach = 200 });
        chosen.ChanceToWin.Should().BeInRange(480_000, 490_000);
    }

    [Fact]
    public void One_of_whom_nothing_is_known_tells_more_than_a_close_one()
    {
        var chosen = OpponentChoice.Choose(Own, [Known(1, 1500, 40), new(Ladder.Bot(2), Rating.OfPoints(1600), null)], 1, NeverBlind)!;

        chosen.Entrant.Should().Be(Ladder.Bot(2));
    }

    [Fact]
    public void Games_played_together_make_room_for_others()
    {
        var chosen = OpponentChoice.Choose(Own, [Known(1, 1500, 40) with { GamesTogether = 5 }, Known(2, 1600, 40)], 1, NeverBlind)!;

        chosen.Entrant.Should().Be(Ladder.Bot(2));
    }

    [Fact]
    public void The_reach_grows_until_there_are_enough()
    {
        var far = Enumerable.Range(1, 5).Select(number => Known(number, 2000 + number, 40));

        var chosen = OpponentChoice.Choose(Own, [.. far, Known(9, 1510, 40)], 1, NeverBlind)!;

        chosen.Should().BeEquivalentTo(new { Entrant = Ladder.Bot(9), Reach = 800, Considered = 6 });
    }

    [Fact]
    public void Nobody_is_chosen_from_nobody_and_never_oneself()
    {
        OpponentChoice.Choose(Own, [], 1, Options).Should().BeNull();
        OpponentChoice.Choose(Own, [Own], 1, Options).Should().BeNull();
    }

    [Fact]
    public void The_only_one_is_chosen_and_called_that() =>
        OpponentChoice.Choose(Own, [Known(1, 2900, 40)], 1, Options)!.Reason.Should().Be(OpponentReason.OnlyOne);

    [Fact]
    public void The_same_seed_chooses_the_same_whatever_the_order_of_candidates()
    {
        var random = new Random(11);
        for (ulong seed = 0; seed < 100; seed++)
        {
            var candidates = Enumerable.Range(1, 20)
                .Select(number => Known(number, random.Next(1300, 1700), random.Next(20, 200))).ToList();

            var chosen = OpponentChoice.Choose(Own, candidates, seed, Options);

            OpponentChoice.Choose(Own, candidates.OrderBy(_ => random.Next()), seed, Options).Should().Be(chosen);
        }
    }

    [Fact]
    public void Equals_get_their_turn_and_nobody_within_reach_is_forgotten()
    {
        var equals = Enumerable.Range(1, 5).Select(number => Known(number, 1500, 40)).ToList();
        var outsider = Known(9, 1699, 1);

        var chosen = Enumerable.Range(0, 1000)
            .Select(seed => OpponentChoice.Choose(Own, [.. equals, outsider], (ulong)seed, Options)!).ToList();

        chosen.GroupBy(choice => choice.Entrant).Where(group => group.Key != outsider.Entrant)
            .Should().HaveCount(5).And.OnlyContain(group => group.Count() > 100);
        chosen.Where(choice => choice.Entrant == outsider.Entrant).Should().NotBeEmpty()
            .And.OnlyContain(choice => choice.Reason == OpponentReason.Exploration);
    }

    private static Candidate Known(int number, int points, int deviation) =>
        new(Ladder.Bot(number), Rating.OfPoints(points), Rating.OfPoints(deviation));
}
