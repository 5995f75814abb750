using System.Globalization;
using Infon.Domain.Leaderboards;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class PeriodRulesTests
{
    [Theory]
    [InlineData("2026-03-01T00:00:00Z", "2026-02-23T00:00:00Z", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z")]
    [InlineData("2026-01-01T12:34:56Z", "2025-12-29T00:00:00Z", "2026-01-01T00:00:00Z")]
    [InlineData("2026-03-01T01:00:00+02:00", "2026-02-23T00:00:00Z", "2026-02-01T00:00:00Z")]
    public void Weeks_begin_on_Monday_and_months_on_the_first_in_UTC(string now, string week, string month)
    {
        PeriodRules.BeginOf(BoardPeriod.Week, At(now)).Should().Be(At(week));
        PeriodRules.BeginOf(BoardPeriod.Month, At(now)).Should().Be(At(month));
        PeriodRules.BeginOf(BoardPeriod.All, At(now)).Should().BeNull();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
