using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Teams;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class RematchRulesTests
{
    [Fact]
    public void Whoever_was_in_a_match_asks_for_a_rematch_from_their_own_side()
    {
        var match = Match(MatchFormat.Duel, MatchStatus.Completed, Bot(1), Bot(2));

        var sides = RematchRules.Open(match, Bot(2).Owner).Value;

        sides.Own.Should().ContainSingle().Which.Bot.Should().Be(Bot(2).Bot);
        sides.Others.Should().ContainSingle().Which.Bot.Should().Be(Bot(1).Bot);
    }

    [Fact]
    public void A_team_asks_as_a_whole()
    {
        var match = Match(MatchFormat.TeamDuel, MatchStatus.Aborted, Bot(1), Bot(1), Bot(3), Bot(4).OwnedLike(Bot(3)));

        var sides = RematchRules.Open(match, Bot(3).Owner).Value;

        sides.Own.Select(seat => seat.Bot).Should().Equal(Bot(3).Bot, Bot(4).Bot);
        sides.Others.Select(seat => seat.Bot).Should().Equal(Bot(1).Bot, Bot(1).Bot);
    }

    [Theory]
    [InlineData(MatchStatus.Queued)]
    [InlineData(MatchStatus.Running)]
    public void There_is_none_before_the_end(MatchStatus status) =>
        RematchRules.Open(Match(MatchFormat.Duel, status, Bot(1), Bot(2)), Bot(1).Owner).Refusal!.Code.Should().Be("challenges.not-over");

    [Fact]
    public void There_is_none_for_those_who_were_not_there()
    {
        RematchRules.Open(Match(MatchFormat.Duel, MatchStatus.Completed, Bot(1), Bot(2)), Bot(3).Owner).Refusal!.Code.Should().Be("matches.not-yours");
        RematchRules.Open(null, Bot(3).Owner).Refusal!.Code.Should().Be("matches.not-found");
    }

    private static MatchRecord Match(MatchFormat format, MatchStatus status, params Contender[] bots) => new(
        new MatchPlan(
            new MatchId(Id(1)), format, MatchPace.Headless, false, "map", 1, 1,
            [.. bots.Select((bot, index) => bot.Seat(team: format == MatchFormat.TeamDuel ? new TeamVersionId(Id(index / 2)) : null))], Now),
        status);
}
