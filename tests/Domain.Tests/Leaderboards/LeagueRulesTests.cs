using Infon.Domain.Leaderboards;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class LeagueRulesTests
{
    private static readonly DateTimeOffset Opened = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, League.Newcomer)]
    [InlineData(14.999, League.Newcomer)]
    [InlineData(15, League.Open)]
    public void An_account_of_fifteen_days_is_open(double days, League league) =>
        LeagueRules.Of(Opened, Opened.AddDays(days), new LeaderboardOptions()).Should().Be(league);

    [Theory]
    [InlineData(League.Newcomer, League.Newcomer, RatedFor.Both)]
    [InlineData(League.Open, League.Open, RatedFor.Both)]
    [InlineData(League.Newcomer, League.Open, RatedFor.Challenger)]
    [InlineData(League.Open, League.Newcomer, RatedFor.Nobody)]
    public void Newcomers_risk_their_own_rating_only(League challenger, League challenged, RatedFor rated) =>
        LeagueRules.Rates(challenger, challenged).Should().Be(rated);
}
