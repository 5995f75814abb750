using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;

namespace Infon.Domain.Tests.Notifications;

public sealed class MatchNoticesTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Alice = new(Id(1)), Bob = new(Id(2)), Carol = new(Id(3));

    [Fact]
    public void The_owner_of_a_challenged_bot_is_told_by_whom_and_to_what()
    {
        var plan = Duel(Seat("Mule", Alice), Seat("Raven", Bob)) with { RequestedBy = Alice };

        var told = MatchNotices.OfChallenge(plan, "alice", Next());

        var notice = told.Should().ContainSingle().Subject;
        notice.User.Should().Be(Bob);
        notice.Kind.Should().Be(NotificationKinds.Challenged);
        notice.Sentence.Should().Be("alice challenged your bot Raven to a rated 1v1 on crossing, with Mule.");
        notice.Match.Should().Be(plan.Id);
        notice.Bot.Should().Be(plan.Seats[1].Bot);
        notice.At.Should().Be(Now);
    }

    [Fact]
    public void An_owner_of_several_challenged_bots_is_told_once()
    {
        var plan = FreeForAll(Seat("A", Alice), Seat("B", Bob), Seat("C", Bob), Seat("D", Carol), Seat("E", Bob)) with { RequestedBy = Alice };

        var told = MatchNotices.OfChallenge(plan, "alice", Next());

        told.Select(notice => notice.User).Should().Equal(Bob, Carol);
        told[0].Sentence.Should().Be("alice challenged your bots B, C and E to a rated free-for-all on crossing, with A.");
    }

    [Fact]
    public void Nobody_is_challenged_by_themself_by_the_platform_or_for_the_house()
    {
        var own = Duel(Seat("Mule", Alice), Seat("Raven", Alice)) with { RequestedBy = Alice };
        var exhibition = Duel(Seat("Mule", Alice), Seat("Raven", Bob)) with { Origin = MatchOrigin.Exhibition };
        var house = Duel(Seat("Mule", Alice), Seat("easy", UserId.House)) with { RequestedBy = Alice };

        MatchNotices.OfChallenge(own, "alice", Next()).Should().BeEmpty();
        MatchNotices.OfChallenge(exhibition, "", Next()).Should().BeEmpty();
        MatchNotices.OfChallenge(house, "alice", Next()).Should().BeEmpty();
    }

    [Fact]
    public void Each_owner_reads_the_result_of_a_duel_from_their_side()
    {
        var match = Completed(Duel(Seat("Mule", Alice), Seat("Raven", Bob)), new SeatOutcome(1, 120), new SeatOutcome(2, 1));

        var told = MatchNotices.OfEnd(match, Next());

        told.Select(notice => (notice.User, notice.Sentence)).Should().Equal(
            (Alice, "Mule beat Raven, 120 points to 1, in a rated 1v1 on crossing."),
            (Bob, "Raven lost to Mule, 1 point to 120, in a rated 1v1 on crossing."));
        told.Should().OnlyContain(notice => notice.Kind == NotificationKinds.MatchComplete && notice.At == match.EndedAt);
    }

    [Fact]
    public void Who_owns_both_sides_is_told_once_and_the_house_not_at_all()
    {
        var own = Completed(Duel(Seat("Mule", Alice), Seat("Raven", Alice)) with { IsRated = false }, new SeatOutcome(2, 5), new SeatOutcome(1, 9));
        var house = Completed(Duel(Seat("easy", UserId.House), Seat("hard", UserId.House)), new SeatOutcome(1, 5), new SeatOutcome(1, 5));

        MatchNotices.OfEnd(own, Next()).Select(notice => notice.Sentence)
            .Should().Equal("Raven beat Mule, 9 points to 5, in an unrated 1v1 on crossing.");
        MatchNotices.OfEnd(house, Next()).Should().BeEmpty();
    }

    [Fact]
    public void A_free_for_all_is_told_by_places_the_best_first()
    {
        var match = Completed(
            FreeForAll(Seat("A", Alice), Seat("B", Bob), Seat("C", Alice), Seat("D", Carol), Seat("E", UserId.House)),
            new SeatOutcome(4, 10), new SeatOutcome(2, 70), new SeatOutcome(1, 87), new SeatOutcome(2, 70), new SeatOutcome(5, 0));

        var told = MatchNotices.OfEnd(match, Next());

        told.Select(notice => notice.Sentence).Should().Equal(
            "C came 1st of 5 with 87 points and A 4th with 10 in a rated free-for-all on crossing.",
            "B came equal 2nd of 5 with 70 points in a rated free-for-all on crossing.",
            "D came equal 2nd of 5 with 70 points in a rated free-for-all on crossing.");
    }

    [Fact]
    public void The_points_of_a_team_are_those_of_its_members_together()
    {
        var match = Completed(
            Duel(Seat("A", Alice), Seat("B", Alice), Seat("C", Bob), Seat("D", Bob)) with { Format = MatchFormat.TeamDuel },
            new SeatOutcome(1, 10), new SeatOutcome(1, 20), new SeatOutcome(1, 30), new SeatOutcome(1, 0));

        MatchNotices.OfEnd(match, Next())[0].Sentence.Should().Be("A and B drew with C and D, 30 points to 30, in a rated 2v2 on crossing.");
    }

    [Fact]
    public void Errors_in_a_rated_match_are_told_to_the_owner_of_the_bot()
    {
        var plan = Duel(Seat("Mule", Alice), Seat("Raven", Bob));
        var match = Completed(plan, new SeatOutcome(1, 9), new SeatOutcome(2, 5) { Faults = 14 });

        var rated = MatchNotices.OfEnd(match, Next());
        var unrated = MatchNotices.OfEnd(match with { Plan = plan with { IsRated = false } }, Next());

        var notice = rated.Should().ContainSingle(notice => notice.Kind == NotificationKinds.BotFault).Subject;
        notice.User.Should().Be(Bob);
        notice.Bot.Should().Be(plan.Seats[1].Bot);
        notice.Sentence.Should().Be("Raven had 14 errors in a rated 1v1 on crossing; its log of the match says where.");
        unrated.Should().NotContain(notice => notice.Kind == NotificationKinds.BotFault);
    }

    [Fact]
    public void An_aborted_match_is_told_to_all_and_who_paid_hears_of_the_token()
    {
        var plan = Duel(Seat("Mule", Alice), Seat("Raven", Bob)) with { RequestedBy = Alice, IsPaid = true };
        var match = new MatchRecord(plan, MatchStatus.Aborted) { EndedAt = Now, Failure = "The server failed twice." };

        var told = MatchNotices.OfEnd(match, Next());

        told.Select(notice => (notice.User, notice.Sentence)).Should().Equal(
            (Alice, "A rated 1v1 on crossing between Mule and Raven was aborted and does not count: The server failed twice. Your token is back."),
            (Bob, "A rated 1v1 on crossing between Mule and Raven was aborted and does not count: The server failed twice."));
    }

    [Fact]
    public void A_cancelled_match_is_told_to_who_asked_for_it_only()
    {
        var plan = Duel(Seat("Mule", Alice), Seat("Raven", Bob)) with { RequestedBy = Alice, IsPaid = true };

        var told = MatchNotices.OfEnd(new MatchRecord(plan, MatchStatus.Cancelled) { EndedAt = Now }, Next());

        told.Select(notice => (notice.User, notice.Sentence)).Should().Equal(
            (Alice, "A rated 1v1 on crossing between Mule and Raven was called off before it began. Your token is back."));
    }

    [Fact]
    public void A_match_that_runs_is_nothing_to_be_told_of() =>
        MatchNotices.OfEnd(new MatchRecord(Duel(Seat("Mule", Alice), Seat("Raven", Bob)), MatchStatus.Running), Next()).Should().BeEmpty();

    [Fact]
    public void A_change_of_choices_leaves_the_others_as_they_are() =>
        new NotificationChange(NotificationKinds.BotFault, NotificationKinds.Challenged)
            .Of(NotificationKinds.Challenged | NotificationKinds.MatchComplete)
            .Should().Be(NotificationKinds.BotFault | NotificationKinds.MatchComplete);

    private static MatchRecord Completed(MatchPlan plan, params SeatOutcome[] seats) => new(plan, MatchStatus.Completed)
    {
        EndedAt = Now.AddMinutes(5),
        Outcome = new MatchOutcome(EndCause.Time, 3000, 7, [.. seats]),
    };

    private static MatchPlan FreeForAll(params SeatPlan[] seats) => Duel(seats) with { Format = MatchFormat.FreeForAll };

    private static MatchPlan Duel(params SeatPlan[] seats) =>
        new(new MatchId(Id(100)), MatchFormat.Duel, MatchPace.Headless, IsRated: true, "crossing", Seed: 7, RulesVersion: 1, [.. seats], Now);

    private static SeatPlan Seat(string name, UserId owner) => new(new BotId(Id(name[0])), new BotVersionId(Id(1000 + name[0])), 1, owner, name);

    private static Func<NotificationId> Next()
    {
        var count = 0;
        return () => new NotificationId(Id(10_000 + ++count));
    }

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
