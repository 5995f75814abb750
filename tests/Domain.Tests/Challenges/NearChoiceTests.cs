using Infon.Domain.Accounts;
using Infon.Domain.Challenges;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class NearChoiceTests
{
    private static readonly Candidate Own = Rated(1);

    [Fact]
    public void As_many_are_chosen_as_are_wanted_and_each_once()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var chosen = Choose(4, seed, Enumerable.Range(2, 8).Select(number => (Rated(number), Bot(number).Owner)));

            chosen.Should().HaveCount(4).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void No_two_belong_to_one_owner_but_the_house()
    {
        var oneOwner = Enumerable.Range(2, 8).Select(number => (Rated(number), Bot(2).Owner)).ToList();
        var house = Enumerable.Range(20, 3).Select(number => (Rated(number), UserId.House));

        Choose(4, 1, oneOwner).Should().HaveCount(1);
        Choose(4, 1, [.. oneOwner, .. house]).Should().HaveCount(4);
    }

    private static List<EntrantId> Choose(int count, ulong seed, IEnumerable<(Candidate Candidate, UserId Owner)> candidates) =>
        [.. NearChoice.Choose(Own, candidates, count, seed, new OpponentOptions()).Select(chosen => chosen.Entrant)];

    private static Candidate Rated(int number) => new(new EntrantId(Id(number)), Rating.OfPoints(1500), null);
}
