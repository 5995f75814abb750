using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.TestKit;
using static Infon.Engine.Tests.Matches.TestMatches;

namespace Infon.Engine.Tests.Matches;

public sealed class MatchSpecTests
{
    private static readonly ScriptedBots Bots = new();

    private static readonly MatchSpec Fine = Spec(MatchMode.Duel, Bots.Entrant("a"), Bots.Entrant("b"));

    public static TheoryData<MatchSpec, string> Wrong => new()
    {
        { Fine with { RulesVersion = 99 }, "This engine plays rules version 1, the match asks for version 99." },
        { Fine with { Entrants = [Bots.Entrant("a")] }, "Mode 1v1 is for 2 bots; there are 1." },
        { Fine with { Mode = MatchMode.Teams }, "Mode team2v2 is for 4 bots; there are 2." },
        { Fine with { Mode = MatchMode.FreeForAll, Entrants = Many(6) }, "Mode ffa5 is for 2 to 5 bots; there are 6." },
        { Fine with { Mode = MatchMode.Custom, Entrants = [] }, "Mode custom is for 1 to 128 bots; there are 0." },
        { Fine with { Mode = MatchMode.Custom, Entrants = Many(33) }, "The limits of this match allow 32 players; there are 33." },
        { Fine with { Entrants = [Bots.Entrant("a", team: 1), Bots.Entrant("b")] }, "Either every bot is in a team or none is." },
        { Fine with { Entrants = [Bots.Entrant("a", team: -1), Bots.Entrant("b", team: 0)] }, "Teams are numbered from 0 to 31." },
        { Fine with { Entrants = [Bots.Entrant("a", team: 32), Bots.Entrant("b", team: 0)] }, "Teams are numbered from 0 to 31." },
        { Fine with { Entrants = [Bots.Entrant(""), Bots.Entrant("b")] }, "A name has 1 to 64 characters; '' has 0." },
        { Fine with { Entrants = [Bots.Entrant("a"), Bots.Entrant(new string('x', 65))] }, "A name has 1 to 64 characters; 'xxxxxxxxxxxxxxxxxxxx' has 65." },
        { Fine with { TicksMax = 0 }, "A match lasts at least one tick, not 0." },
        { Fine with { TicksMax = -5 }, "A match lasts at least one tick, not -5." },
        { Fine with { ScoreLimit = 0 }, "A score limit is at least one point, not 0." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_in_a_sentence_and_not_played(MatchSpec spec, string sentence)
    {
        var play = () => new Match(spec, Bots).Dispose();

        spec.Problems().Should().Equal(sentence);
        play.Should().Throw<ArgumentException>().WithMessage(sentence + "*");
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        (Fine with { RulesVersion = 0, TicksMax = 0, ScoreLimit = -1, Entrants = [] }).Problems().Should().HaveCount(4);

    [Theory]
    [InlineData("1v1", 2)]
    [InlineData("ffa5", 5)]
    [InlineData("team2v2", 4)]
    [InlineData("public", 0)]
    [InlineData("solo", 1)]
    [InlineData("custom", 32)]
    public void Every_mode_can_be_played(string mode, int players)
    {
        var spec = Fine with { Mode = MatchMode.Named(mode)!, Entrants = Many(players) };

        spec.Problems().Should().BeEmpty();
        spec.Mode.ToString().Should().Be(mode);
    }

    [Fact]
    public void A_large_match_takes_a_hundred_and_twenty_eight()
    {
        var spec = Fine with { Mode = MatchMode.Custom, Entrants = Many(128), Options = new GameOptions { Limits = GameLimits.Large } };

        using var match = new Match(spec, Bots);

        match.Step();
        match.Game.Seats.Length.Should().Be(128);
        match.Game.PlayerAt(127).Should().NotBeNull();
        match.Game.PlayerAt(128).Should().BeNull();
        match.Game.PlayerAt(-1).Should().BeNull();
    }

    [Fact]
    public void There_is_no_other_mode()
    {
        MatchMode.Named("chess").Should().BeNull();
        MatchMode.All.Select(mode => mode.Name).Should().Equal("1v1", "ffa5", "team2v2", "public", "solo", "custom");
    }

    private static System.Collections.Immutable.ImmutableArray<Entrant> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Bots.Entrant($"bot {i}"))];
}
