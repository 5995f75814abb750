using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Tests.Ratings;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class OvertakingTests
{
    [Fact]
    public void Who_was_passed_learns_by_whom_and_of_several_by_the_one_right_above()
    {
        var before = BoardOf((1, 1900), (2, 1800), (3, 1700), (4, 1600));
        var now = BoardOf((1, 1900), (4, 1890), (3, 1880), (2, 1800));

        var found = Overtaking.Between(before, now, 100, _ => true);

        found.Should().Equal(new Overtaking(Ladder.Bot(2), Ladder.Bot(3), 2, 4));
        Overtaking.Between(before, now, 100, entrant => entrant != Ladder.Bot(3)).Single().By.Should().Be(Ladder.Bot(4), "it has played");
    }

    [Fact]
    public void Where_neither_has_played_nobody_was_passed()
    {
        var before = BoardOf((1, 1900), (2, 1800));
        var now = BoardOf((2, 1910), (1, 1900));

        Overtaking.Between(before, now, 100, _ => false).Should().BeEmpty();
        Overtaking.Between(before, now, 100, entrant => entrant == Ladder.Bot(1)).Should().ContainSingle();
    }

    [Fact]
    public void Only_the_first_are_looked_at_and_who_has_gone_was_not_passed()
    {
        var before = BoardOf((1, 1900), (2, 1800), (3, 1700));
        var now = BoardOf((3, 1950), (2, 1800));

        Overtaking.Between(before, now, 1, _ => true).Should().BeEmpty();
        Overtaking.Between(before, now, 2, _ => true).Should().BeEmpty("the rank of the second is what it was");
    }

    private static Board BoardOf(params (int Bot, int Points)[] entries) => Board.Of(entries.Select(entry =>
        new BoardEntry(Ladder.Bot(entry.Bot), League.Open, Rating.OfPoints(entry.Points), 20, 10, 0, 10, default)));
}
