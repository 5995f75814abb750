using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;

namespace Infon.Domain.Tests.Matches;

public sealed class MatchRulesTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Requester = User(1), Opponent = User(2);

    [Theory]
    [InlineData(MatchStatus.Queued, null)]
    [InlineData(MatchStatus.Running, "matches.running")]
    [InlineData(MatchStatus.Completed, "matches.ended")]
    [InlineData(MatchStatus.Cancelled, "matches.ended")]
    public void Who_asked_for_a_match_can_call_it_off_until_it_begins(MatchStatus status, string? refusal)
    {
        var match = NewMatch(status);

        (match.ObjectionToCancel(new Caller(Requester))?.Code).Should().Be(refusal);
        (match.ObjectionToCancel(new Caller(User(9), Role.Admin))?.Code).Should().Be(refusal);
    }

    [Fact]
    public void Nobody_else_can_call_it_off()
    {
        NewMatch(MatchStatus.Queued).ObjectionToCancel(new Caller(Opponent))!.Code.Should().Be("matches.not-yours");
        NewMatch(MatchStatus.Queued).ObjectionToCancel(Caller.Anonymous)!.Code.Should().Be("request.unauthenticated");
    }

    [Theory]
    [InlineData(MatchStatus.Queued, MatchPace.Live, false, "matches.takes-no-input")]
    [InlineData(MatchStatus.Running, MatchPace.Live, false, null)]
    [InlineData(MatchStatus.Running, MatchPace.Live, true, "matches.takes-no-input")]
    [InlineData(MatchStatus.Running, MatchPace.Headless, false, "matches.takes-no-input")]
    [InlineData(MatchStatus.Completed, MatchPace.Live, false, "matches.ended")]
    public void Only_unrated_live_matches_take_inputs_while_they_run(MatchStatus status, MatchPace pace, bool isRated, string? refusal)
    {
        var match = NewMatch(status);
        match = match with { Plan = match.Plan with { Pace = pace, IsRated = isRated } };

        (match.ObjectionToInput(new Caller(Requester), 0)?.Code).Should().Be(refusal);
    }

    [Fact]
    public void Only_the_owner_of_a_bot_hands_it_something()
    {
        NewMatch(MatchStatus.Running).ObjectionToInput(new Caller(Requester), 1)!.Code.Should().Be("matches.not-yours");
        NewMatch(MatchStatus.Running).ObjectionToInput(new Caller(Opponent), 1).Should().BeNull();
        NewMatch(MatchStatus.Running).ObjectionToInput(Caller.Anonymous, 1)!.Code.Should().Be("request.unauthenticated");
    }

    private static MatchRecord NewMatch(MatchStatus status) => new(
        new MatchPlan(
            new MatchId(Guid.Empty), MatchFormat.Duel, MatchPace.Live, IsRated: false, "meadow", 7, 1, [Seat(Requester), Seat(Opponent)], Now)
        {
            RequestedBy = Requester,
        },
        status);

    private static SeatPlan Seat(UserId owner) => new(new BotId(Guid.Empty), new BotVersionId(Guid.Empty), 1, owner, "bot");

    private static UserId User(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
