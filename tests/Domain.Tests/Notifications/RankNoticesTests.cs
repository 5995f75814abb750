using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;

namespace Infon.Domain.Tests.Notifications;

public sealed class RankNoticesTests
{
    private static readonly UserId Alice = new(Guid.NewGuid()), Bob = new(Guid.NewGuid());
    private static readonly RankHolder Mule = Holder(Alice, "Mule");
    private static readonly MatchId Match = new(Guid.NewGuid());

    [Fact]
    public void The_owner_of_who_was_passed_is_told_by_whom_and_from_where_to_where()
    {
        var raven = Holder(Bob, "Raven");

        var told = RankNotices.OfPassed([new RankLoss(raven, 4, 5)], Mule, MatchFormat.Duel, Match, DateTimeOffset.UnixEpoch, Next);

        var notice = told.Should().ContainSingle().Subject;
        (notice.User, notice.Kind, notice.Bot, notice.Match).Should().Be((Bob, NotificationKinds.RankPassed, raven.Bot, Match));
        notice.Sentence.Should().Be("Mule passed Raven on the 1v1 ladder: rank 5 now, 4 before.");
    }

    [Fact]
    public void Nobody_hears_of_having_passed_themself_and_the_house_hears_nothing()
    {
        RankLoss[] losses = [new(Holder(Alice, "Raven"), 4, 5), new(Holder(UserId.House, "easy"), 5, 6)];

        RankNotices.OfPassed(losses, Mule, MatchFormat.Duel, Match, DateTimeOffset.UnixEpoch, Next).Should().BeEmpty();
    }

    private static RankHolder Holder(UserId owner, string name) => new(owner, new BotId(Guid.NewGuid()), name);

    private static NotificationId Next() => new(Guid.NewGuid());
}
