namespace Infon.Domain.Leaderboards;

/// <summary>Which games a board is about.</summary>
public enum BoardPeriod : byte
{
    /// <summary>All of the epoch.</summary>
    All = 0,

    /// <summary>Those of this month.</summary>
    Month = 1,

    /// <summary>Those of this week.</summary>
    Week = 2,
}

/// <summary>When a period began.</summary>
public static class PeriodRules
{
    /// <summary>The first moment of the period that <paramref name="now"/> lies in: the first of the month, Monday, in UTC; null =
    /// there is none.</summary>
    public static DateTimeOffset? BeginOf(BoardPeriod period, DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return period switch
        {
            BoardPeriod.Month => day.AddDays(1 - day.Day),
            BoardPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => null,
        };
    }
}
