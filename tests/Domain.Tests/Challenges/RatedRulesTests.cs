using Infon.Domain.Challenges;
using Infon.Domain.Leaderboards;
using Infon.Domain.Refusals;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class RatedRulesTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    [Fact]
    public void A_match_between_strangers_is_rated_for_both()
    {
        var terms = Decide(null, Bot(1).Against(Bot(2))).Value;

        terms.IsRated.Should().BeTrue();
        terms.StaysPut.Should().Equal(false, false);
        terms.Note.Should().BeNull();
    }

    [Fact]
    public void Who_asks_for_an_unrated_match_gets_one_without_a_word() =>
        Decide(false, Bot(1).Against(Bot(2))).Value.Should().Match<RatedTerms>(terms => !terms.IsRated && terms.Note == null);

    [Fact]
    public void Bots_of_one_owner_are_never_rated_against_each_other()
    {
        ShouldBeUnrated(Bot(1).Against(Bot(2).OwnedLike(Bot(1))), "one owner");
        ShouldBeUnrated(Bot(1).Against(Bot(2), Bot(3), Bot(4).OwnedLike(Bot(1)), Bot(5)), "one owner");
    }

    [Fact]
    public void In_a_rated_free_for_all_nobody_but_the_house_has_two_bots()
    {
        ShouldBeUnrated(Bot(1).Against(Bot(2), Bot(3), Bot(4), Bot(5).OwnedLike(Bot(2))), "bot 2 and bot 5");

        Decide(true, Bot(1).Against(House(2), House(3), House(4), Bot(5))).IsRefused.Should().BeFalse();
    }

    [Fact]
    public void A_copy_of_a_program_is_not_rated_on_either_side()
    {
        ShouldBeUnrated((Bot(1) with { IsCopy = true }).Against(Bot(2)), "bot 1 v1");
        ShouldBeUnrated(Bot(1).Against(Bot(2) with { IsCopy = true }), "bot 2 v1");
    }

    [Fact]
    public void A_newcomer_may_measure_itself_with_the_open_league_at_its_own_risk()
    {
        var terms = Decide(true, Bot(1).OfNewcomer().Against(Bot(2))).Value;

        terms.StaysPut.Should().Equal(false, true);
        terms.Note.Should().Contain("bot 2");
        Decide(true, Bot(1).OfNewcomer().Against(Bot(2).OfNewcomer())).Value.StaysPut.Should().Equal(false, false);
    }

    [Fact]
    public void The_open_league_is_not_rated_against_newcomers() => ShouldBeUnrated(Bot(1).Against(Bot(2).OfNewcomer()), "newcomer");

    [Fact]
    public void The_house_is_at_home_in_every_league()
    {
        Decide(true, Bot(1).OfNewcomer().Against(House(2))).Value.StaysPut.Should().Equal(false, false);
        Decide(true, Bot(1).Against(House(2))).Value.StaysPut.Should().Equal(false, false);
    }

    [Fact]
    public void Who_has_met_just_now_is_not_rated_again_until_the_pause_is_over()
    {
        var pairing = Bot(1).Against(Bot(2));
        Pairing MetBefore(TimeSpan ago) => pairing with { LastMet = pairing.LastMet.Add(Bot(2).Bot, Now - ago) };

        var refusal = Decide(true, MetBefore(TimeSpan.FromMinutes(4))).Refusal!;
        refusal.Code.Should().Be("challenges.cool-down");
        refusal.RetryAfter.Should().Be(TimeSpan.FromMinutes(6));
        Decide(null, MetBefore(TimeSpan.FromMinutes(4))).Value.Should().Match<RatedTerms>(terms => !terms.IsRated && terms.Note!.Contains("360 s"));
        Decide(true, MetBefore(Pause)).IsRefused.Should().BeFalse();
    }

    private static void ShouldBeUnrated(Pairing pairing, string because)
    {
        var terms = Decide(null, pairing).Value;
        terms.IsRated.Should().BeFalse();
        terms.Note.Should().Contain(because);
        terms.StaysPut.Should().HaveCount(1 + pairing.Opponents.Length).And.NotContain(true);
        Decide(true, pairing).Refusal!.Should().Match<Refusal>(no => no.Code == "challenges.not-rated" && no.Sentence == terms.Note);
    }

    private static Outcome<RatedTerms> Decide(bool? demanded, Pairing pairing) =>
        RatedRules.Decide(demanded, pairing, Now, Pause, new LeaderboardOptions());
}
