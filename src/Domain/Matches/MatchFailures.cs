namespace Infon.Domain.Matches;

/// <summary>Why matches have no result, for people.</summary>
public static class MatchFailures
{
    /// <summary>Somebody called it off.</summary>
    public const string CalledOff = "It was called off before it began.";

    /// <summary>All its runs failed.</summary>
    public const string FailedAgain = "It failed again and again, through no fault of its bots.";

    /// <summary>The processes that played it were gone, one after the other.</summary>
    public const string InterruptedTooOften = "It was interrupted too often.";

    /// <summary>A bot is gone.</summary>
    public static string BotDeleted(SeatPlan seat) => $"The bot {seat.Name} was deleted before the match began.";

    /// <summary>An account is closed.</summary>
    public static string OwnerOut(SeatPlan seat) => $"The account of the owner of {seat.Name} was closed before the match began.";
}
