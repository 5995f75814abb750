using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class ChallengeRulesTests
{
    private static readonly ChallengesOptions Options = new();

    [Fact]
    public void Who_challenges_plays_with_a_bot_of_their_own()
    {
        ChallengeRules.ObjectionToOwn(Bot(1), Bot(1).Owner).Should().BeNull();
        ChallengeRules.ObjectionToOwn(Bot(1), Bot(2).Owner).Should().Contain("somebody else");
        ChallengeRules.ObjectionToOwn(null, Bot(1).Owner).Should().Contain("no bot version");
    }

    [Fact]
    public void What_cannot_play_is_neither_challenged_nor_challenges()
    {
        Contender[] unable =
        [
            Bot(1) with { IsDeleted = true }, Bot(1) with { IsArchived = true }, Bot(1) with { Verdict = Verdict.DoesNotLoad },
            Bot(1) with { OwnerStanding = Standing.Suspended }, Bot(1) with { OwnerStanding = Standing.Erased },
        ];

        unable.Should().OnlyContain(each => ChallengeRules.ObjectionToOwn(each, each.Owner) != null);
        unable.Should().OnlyContain(each => ChallengeRules.ObjectionToOpponent(each, new OpponentKey(each.Bot, null, null)) != null);
        ChallengeRules.ObjectionToOpponent(Bot(1) with { Verdict = Verdict.Faulty }, new OpponentKey(Bot(1).Bot, null, null)).Should().BeNull();
    }

    [Fact]
    public void One_user_has_so_many_matches_at_once_and_fewer_live_ones()
    {
        string? CodeOf(int open, int live, MatchPace pace) => ChallengeRules.ObjectionToLoad(new ChallengeLoad(open, live), pace, Options)?.Code;

        CodeOf(19, 2, MatchPace.Live).Should().BeNull();
        CodeOf(19, 3, MatchPace.Live).Should().Be("challenges.too-many-live");
        CodeOf(19, 3, MatchPace.Headless).Should().BeNull();
        CodeOf(20, 0, MatchPace.Headless).Should().Be("challenges.too-many-open");
    }
}
