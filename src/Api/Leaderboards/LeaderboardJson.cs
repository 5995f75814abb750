using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;

namespace Infon.Api.Leaderboards;

/// <summary>A page of a leaderboard.</summary>
/// <param name="Items">Its lines, the first rank first.</param>
/// <param name="Page">The number of the page; the first is 1.</param>
/// <param name="Limit">How many lines a page has.</param>
/// <param name="Total">How many lines all pages have together.</param>
/// <param name="Format">The format: 1v1, ffa5 or 2v2.</param>
/// <param name="League">Whose bots are listed: all, newcomer or open.</param>
/// <param name="Period">The games of which period are counted: all, month or week.</param>
/// <param name="AsOf">As of when it is; it is never older than five seconds.</param>
/// <param name="Mine">The line of your best bot or team; null = you have none on this board.</param>
/// <param name="Official">How the official ratings came to be; null = there are none yet.</param>
public sealed record LeaderboardJson(
    IReadOnlyList<BoardLineJson> Items, int Page, int Limit, long Total, string Format, string League, BoardPeriod Period,
    DateTimeOffset AsOf, BoardLineJson? Mine, OfficialJson? Official);

/// <summary>A line of a leaderboard: a bot or a team by the version that plays.</summary>
/// <param name="Rank">Its rank; equals share one.</param>
/// <param name="BotId">The bot; null = it is a team.</param>
/// <param name="BotVersionId">The version of the bot; null = it is a team.</param>
/// <param name="TeamId">The team; null = it is a bot.</param>
/// <param name="TeamVersionId">The version of the team; null = it is a bot.</param>
/// <param name="Name">What the bot or the team is called.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Owner">The name of the owner.</param>
/// <param name="Rating">The rating that it is ranked by, in points: the official one; Elo as long as it is provisional or was not computed yet.</param>
/// <param name="Interval">Half the width of the interval around an official rating, in which the truth lies in 95 of 100 cases; null = the rating is Elo.</param>
/// <param name="Elo">The rating by Elo, which moves with each match.</param>
/// <param name="Games">Games of the period.</param>
/// <param name="Wins">Those in which it was first alone.</param>
/// <param name="Draws">Those in which it shared the first place.</param>
/// <param name="Losses">The others.</param>
/// <param name="WinRate">Wins and half the draws, as a share of the games.</param>
/// <param name="LastTen">How the last ten games went, the latest first: win, draw or loss.</param>
/// <param name="Streak">Wins in a row; negative = losses in a row.</param>
/// <param name="Rising">Whether it wins and wins.</param>
/// <param name="Provisional">Whether there are too few games to trust the rating.</param>
public sealed record BoardLineJson(
    int Rank, Guid? BotId, Guid? BotVersionId, Guid? TeamId, Guid? TeamVersionId, string Name, int Version, Guid OwnerId, string Owner,
    decimal Rating, decimal? Interval, decimal Elo, int Games, int Wins, int Draws, int Losses, decimal WinRate,
    IReadOnlyList<GameOutcome> LastTen, int Streak, bool Rising, bool Provisional)
{
    /// <summary>A line as the API shows it.</summary>
    public static BoardLineJson Of(RatedFormat format, BoardLineView line)
    {
        var (subject, entrant, entry, isTeam) = (line.Subject, line.Entrant.Value, line.Entry, format == RatedFormat.TeamDuel);
        return new BoardLineJson(
            line.Rank, isTeam ? null : subject, isTeam ? null : entrant, isTeam ? subject : null, isTeam ? entrant : null, line.Name,
            line.Version, line.Owner.Value, line.OwnerName, LadderNames.PointsOf(entry.Rating), LadderNames.PointsOf(entry.Interval),
            LadderNames.PointsOf(line.Elo), entry.Games, entry.Wins, entry.Draws, entry.Losses, entry.WinRate / 1_000_000m, entry.Form.Last,
            entry.Form.Streak, line.IsRising, line.IsProvisional);
    }
}

/// <summary>How official ratings came to be.</summary>
/// <param name="At">When they were computed.</param>
/// <param name="Matches">From how many matches.</param>
/// <param name="Converged">Whether the computation arrived; if not, they are its last approximation.</param>
public sealed record OfficialJson(DateTimeOffset At, int Matches, bool Converged)
{
    /// <summary>The same as the API shows it.</summary>
    public static OfficialJson Of(FitView fit) => new(fit.At, fit.Matches, fit.IsConverged);
}
