using System.Collections.Immutable;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class ExhibitionRulesTests
{
    [Fact]
    public void Formats_maps_and_bots_take_turns()
    {
        var plans = Enumerable.Range(0, 200).Select(seed => Draw((ulong)seed, House(1), House(2), House(3), House(4), House(5), House(6))!).ToList();

        plans.Select(plan => (plan.Format, plan.Map)).Distinct().Should().BeEquivalentTo(
            [(MatchFormat.Duel, "1v1 one"), (MatchFormat.Duel, "1v1 two"), (MatchFormat.FreeForAll, "ffa5 one"), (MatchFormat.FreeForAll, "ffa5 two")]);
        plans.Should().OnlyContain(plan => plan.Seats.DistinctBy(seat => seat.Bot).Count() == plan.Format.SeatsOf());
        plans.SelectMany(plan => plan.Seats).DistinctBy(seat => seat.Bot).Should().HaveCount(6);
        plans.Should().OnlyContain(plan => !plan.IsRated && plan.Pace == MatchPace.Live && plan.RequestedBy == null && !plan.IsPaid);
    }

    [Fact]
    public void The_same_seed_draws_the_same_match_whatever_order_the_bots_come_in()
    {
        var one = Draw(7, House(1), House(2), House(3))!;
        var other = Draw(7, House(3), House(1), House(2))!;

        other.Seats.Should().Equal(one.Seats);
        other.Map.Should().Be(one.Map);
    }

    [Fact]
    public void With_one_bot_there_is_nothing_to_see() => Draw(7, House(1)).Should().BeNull();

    private static MatchPlan? Draw(ulong seed, params ImmutableArray<Contender> house) => ExhibitionRules.Draw(
        new MatchId(Id(1)), house, format => format == MatchFormat.TeamDuel ? [] : [$"{format.NameOf()} one", $"{format.NameOf()} two"], seed, 1, Now);
}
