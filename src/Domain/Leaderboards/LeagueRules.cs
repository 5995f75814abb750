using Infon.Domain.Accounts;

namespace Infon.Domain.Leaderboards;

/// <summary>Who is a newcomer, and what that means for a challenge.</summary>
public static class LeagueRules
{
    /// <summary>The league of an account's bots. Ratings go along when it changes.</summary>
    public static League Of(DateTimeOffset accountCreated, DateTimeOffset now, LeaderboardOptions options) =>
        now - accountCreated < TimeSpan.FromDays(options.NewcomerDays + 1) ? League.Newcomer : League.Open;

    /// <summary>The league in which somebody's bots are listed; null = in every one, which is so for the house.</summary>
    public static League? ListedIn(UserId owner, DateTimeOffset accountCreated, DateTimeOffset now, LeaderboardOptions options) =>
        owner == UserId.House ? null : Of(accountCreated, now, options);

    /// <summary>Whose rating a challenge moves. A newcomer may measure itself with the open league at its own risk; the open league has
    /// nothing to win from newcomers. Matches that do not move both are left out of the official rank.</summary>
    public static RatedFor Rates(League challenger, League challenged) => (challenger, challenged) switch
    {
        (League.Newcomer, League.Open) => RatedFor.Challenger,
        (League.Open, League.Newcomer) => RatedFor.Nobody,
        _ => RatedFor.Both,
    };
}
