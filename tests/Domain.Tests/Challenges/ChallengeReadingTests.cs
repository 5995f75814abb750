using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using static Infon.Domain.Tests.Challenges.Contenders;

namespace Infon.Domain.Tests.Challenges;

public sealed class ChallengeReadingTests
{
    private static readonly ChallengeRequest Duel = new() { Version = Version(1), OpponentVersion = Version(2) };

    [Fact]
    public void A_duel_needs_two_versions_and_nothing_else()
    {
        var challenge = Read(Duel, out var fields);

        fields.Should().BeEmpty();
        challenge.Should().BeEquivalentTo(new { Format = MatchFormat.Duel, Pace = MatchPace.Headless, NearCount = 0, Seed = (ulong?)null });
        challenge.Opponents.Should().ContainSingle().Which.Key!.Version.Should().Be(Version(2));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Read(new ChallengeRequest { Format = "3v3", OpponentRank = 0, IsNear = true, Map = "nowhere", Seed = "-1" }, out var fields);

        fields.Should().BeEquivalentTo("format", "botVersionId", "near", "opponentRank", "map", "seed");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_opponent_of_a_duel_is_named_in_exactly_one_way(int ways)
    {
        var request = new ChallengeRequest
        {
            Version = Version(1),
            OpponentBot = ways > 0 ? new BotId(Id(2)) : null,
            OpponentVersion = ways > 1 ? Version(2) : null,
            OpponentRank = ways > 2 ? 1 : null,
            IsNear = ways > 3,
        };

        Read(request, out var fields);

        fields.Should().HaveCount(ways == 0 ? 1 : ways - 1);
    }

    [Fact]
    public void A_free_for_all_has_four_opponents_of_which_near_chooses_the_rest()
    {
        var two = Crowd(2) with { IsNear = true };

        Read(two, out var fields).NearCount.Should().Be(2);
        fields.Should().BeEmpty();
        Read(Crowd(4), out fields).NearCount.Should().Be(0);
        fields.Should().BeEmpty();
        Read(Crowd(0) with { IsNear = true }, out fields).NearCount.Should().Be(4);
        fields.Should().BeEmpty();
    }

    [Fact]
    public void A_free_for_all_of_another_size_is_refused()
    {
        Read(Crowd(3), out var three);
        Read(Crowd(5), out var five);
        Read(Crowd(4) with { OpponentRank = 1 }, out var alsoByRank);

        three.Should().Equal("opponents");
        five.Should().Equal("opponents");
        alsoByRank.Should().Equal("opponentRank");
    }

    [Fact]
    public void Each_opponent_of_a_free_for_all_is_named_in_exactly_one_way()
    {
        var crowd = Crowd(4);
        var muddled = crowd with
        {
            Opponents = [crowd.Opponents[0], new OpponentKey(null, null, null), new OpponentKey(null, Version(3), 1), new OpponentKey(null, null, 0)],
        };

        Read(muddled, out var fields);

        fields.Should().Equal("opponents[1]", "opponents[2]", "opponents[3].rank");
    }

    [Fact]
    public void Teams_play_two_against_two_and_bots_everything_else()
    {
        var team = new TeamVersionId(Id(1));
        Read(new ChallengeRequest { Format = "2v2", Team = team, OpponentTeam = new TeamVersionId(Id(2)) }, out var teams).Team.Should().Be(team);
        Read(Duel with { Format = "2v2" }, out var bots);
        Read(Duel with { Team = team }, out var both);

        teams.Should().BeEmpty();
        bots.Should().BeEquivalentTo("botVersionId", "teamVersionId", "opponentVersionId");
        both.Should().Equal("teamVersionId");
    }

    [Fact]
    public void Map_and_seed_are_chosen_in_unrated_matches_only()
    {
        var chosen = Duel with { Map = "two", Seed = "18446744073709551615" };

        var unrated = Read(chosen with { IsRated = false }, out var fields);
        Read(chosen, out var unsaid);
        Read(chosen with { IsRated = true }, out var rated);

        fields.Should().BeEmpty();
        (unrated.Map, unrated.Seed).Should().Be(("two", ulong.MaxValue));
        unsaid.Should().Equal("map", "seed");
        rated.Should().Equal("map", "seed");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    [InlineData("18446744073709551616")]
    public void A_seed_is_a_whole_number_of_64_bits(string seed)
    {
        Read(Duel with { IsRated = false, Seed = seed }, out var fields);

        fields.Should().Equal("seed");
    }

    private static ChallengeRequest Crowd(int opponents) => new()
    {
        Format = "ffa5",
        Version = Version(1),
        Opponents = [.. Enumerable.Range(2, opponents).Select(number => new OpponentKey(null, Version(number), null))],
    };

    private static Challenge Read(ChallengeRequest request, out List<string> fields)
    {
        var errors = new FieldErrors();
        var challenge = ChallengeReading.Read(request, _ => ["one", "two"], errors);
        fields = [.. errors.Select(error => error.Field)];
        return challenge;
    }
}
