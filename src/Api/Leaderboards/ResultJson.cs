using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;

namespace Infon.Api.Leaderboards;

/// <summary>How games went.</summary>
/// <param name="Games">How many there were.</param>
/// <param name="Wins">First alone.</param>
/// <param name="Draws">Shared the first place.</param>
/// <param name="Losses">The others.</param>
public sealed record GamesJson(int Games, int Wins, int Draws, int Losses)
{
    /// <summary>The same as the API shows it.</summary>
    public static GamesJson Of(GamesView games) => new(games.Games, games.Wins, games.Draws, games.Losses);

    /// <summary>All of these together.</summary>
    public static GamesJson Sum(IEnumerable<GamesView> games) =>
        games.Aggregate(new GamesJson(0, 0, 0, 0), (sum, some) =>
            new GamesJson(sum.Games + some.Games, sum.Wins + some.Wins, sum.Draws + some.Draws, sum.Losses + some.Losses));
}

/// <summary>How the ratings of a bot's versions went.</summary>
/// <param name="Items">A line for each version in each format that it played; versions by their numbers.</param>
public sealed record RatingGraphJson(IReadOnlyList<VersionGraphJson> Items)
{
    /// <summary>The graph of these points.</summary>
    public static RatingGraphJson Of(IEnumerable<GraphPointView> points) => new(
    [
        .. points.GroupBy(point => (point.Format, point.Number, point.Version)).OrderBy(line => line.Key.Format).ThenBy(line => line.Key.Number)
            .Select(line => new VersionGraphJson(
                LadderNames.NameOf(line.Key.Format), line.Key.Version.Value, line.Key.Number, LadderNames.PointsOf(line.First().Before),
                [.. line.Select(GraphPointJson.Of)])),
    ]);
}

/// <summary>How the rating of a version went by Elo.</summary>
/// <param name="Format">In which format.</param>
/// <param name="BotVersionId">Which version.</param>
/// <param name="Version">Its number.</param>
/// <param name="Start">The rating it began with.</param>
/// <param name="Points">The rating after its matches; the first and the last match are always there, of many others some.</param>
public sealed record VersionGraphJson(string Format, Guid BotVersionId, int Version, decimal Start, IReadOnlyList<GraphPointJson> Points);

/// <summary>A rating after a match.</summary>
/// <param name="At">When the match ended.</param>
/// <param name="MatchId">Which match.</param>
/// <param name="Rating">The rating after it.</param>
/// <param name="Change">What the match did to it.</param>
public sealed record GraphPointJson(DateTimeOffset At, Guid MatchId, decimal Rating, decimal Change)
{
    /// <summary>A point as the API shows it.</summary>
    public static GraphPointJson Of(GraphPointView point) => new(
        point.At, point.Match.Value, LadderNames.PointsOf(point.After), LadderNames.PointsOf(point.After) - LadderNames.PointsOf(point.Before));
}

/// <summary>How a bot did against another.</summary>
/// <param name="BotId">The other.</param>
/// <param name="Name">What it is called now; null = it was deleted.</param>
/// <param name="Games">How the games went for the bot that is asked about; in a free-for-all each opponent is a game of its own.</param>
/// <param name="LastAt">When the last one ended.</param>
public sealed record OpponentJson(Guid BotId, string? Name, GamesJson Games, DateTimeOffset LastAt)
{
    /// <summary>An opponent as the API shows it.</summary>
    public static OpponentJson Of(OpponentView opponent) =>
        new(opponent.Bot.Value, opponent.Name, GamesJson.Of(opponent.Games), opponent.LastAt);
}

/// <summary>How a bot did on a map.</summary>
/// <param name="Map">The name of the map.</param>
/// <param name="Games">How the games went.</param>
/// <param name="MeanScore">Points a game.</param>
public sealed record MapRecordJson(string Map, GamesJson Games, decimal MeanScore)
{
    /// <summary>A map as the API shows it.</summary>
    public static MapRecordJson Of(MapRecordView map) => new(map.Map, GamesJson.Of(map.Games), Mean(map.Score, map.Games.Games));

    /// <summary>A mean with two digits; nothing of nothing is 0.</summary>
    internal static decimal Mean(long sum, int count) => count == 0 ? 0 : Math.Round(sum / (decimal)count, 2);
}

/// <summary>What a bot did in a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Rank">Its rank among all; null = it is not listed. In 2v2 teams are ranked, not bots.</param>
/// <param name="SharesEntryOf">The bot whose entry on the leaderboard stands for this one too, because its code is the same; null = none.</param>
/// <param name="Games">How its rated games went, those of earlier rules included.</param>
/// <param name="Versions">The same for each version that played, the last first.</param>
public sealed record FormatStatsJson(
    string Format, int? Rank, Guid? SharesEntryOf, GamesJson Games, IReadOnlyList<VersionStatsJson> Versions);

/// <summary>What a version of a bot did in a format.</summary>
/// <param name="BotVersionId">Which version.</param>
/// <param name="Version">Its number.</param>
/// <param name="Games">How its rated games went.</param>
/// <param name="Elo">Its rating by Elo; null = it has none.</param>
/// <param name="Peak">The highest it had under the rules of now; null = it has none.</param>
/// <param name="Rating">Its official rating; null = it was not computed yet.</param>
/// <param name="Interval">Half the width of the interval around it.</param>
/// <param name="RatedGames">Games under the rules of now.</param>
/// <param name="Streak">Wins in a row; negative = losses in a row.</param>
/// <param name="LastTen">How the last ten games went, the latest first.</param>
/// <param name="Spawned">Creatures that came into being.</param>
/// <param name="Killed">Enemies killed.</param>
/// <param name="Lost">Creatures that died.</param>
/// <param name="MeanScore">Points a game.</param>
public sealed record VersionStatsJson(
    Guid BotVersionId, int Version, GamesJson Games, decimal? Elo, decimal? Peak, decimal? Rating, decimal? Interval, int RatedGames, int Streak,
    IReadOnlyList<GameOutcome> LastTen, long Spawned, long Killed, long Lost, decimal MeanScore)
{
    /// <summary>A version as the API shows it.</summary>
    public static VersionStatsJson Of(RecordView record) => new(
        record.Version.Value, record.Number, GamesJson.Of(record.Games), LadderNames.PointsOf(record.Standing?.Rating),
        LadderNames.PointsOf(record.Standing?.Peak), LadderNames.PointsOf(record.Official?.Rating),
        LadderNames.PointsOf(record.Official?.Interval), record.Standing?.Games ?? 0, record.Standing?.Form.Streak ?? 0,
        record.Standing?.Form.Last ?? [], record.Spawned, record.Killed, record.Lost, MapRecordJson.Mean(record.Score, record.Games.Games));
}

/// <summary>What a user's bots did.</summary>
/// <param name="Bots">How many bots the user has.</param>
/// <param name="Games">How all rated games went.</param>
/// <param name="Formats">The same for each format that was played.</param>
public sealed record UserStatsJson(int Bots, GamesJson Games, IReadOnlyList<UserFormatJson> Formats)
{
    /// <summary>The counts as the API shows them.</summary>
    public static UserStatsJson Of(UserRecordView user) => new(
        user.Bots, GamesJson.Sum(user.Formats.Select(format => format.Games)), [.. user.Formats.Select(UserFormatJson.Of)]);
}

/// <summary>What a user's bots did in a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Games">How the rated games went.</param>
/// <param name="Best">The best rating by Elo of now, in 2v2 of a team; null = none has one.</param>
/// <param name="Peak">The best there was under the rules of now; null = there was none.</param>
public sealed record UserFormatJson(string Format, GamesJson Games, decimal? Best, decimal? Peak)
{
    /// <summary>A format as the API shows it.</summary>
    public static UserFormatJson Of(UserFormatView format) => new(
        LadderNames.NameOf(format.Format), GamesJson.Of(format.Games), LadderNames.PointsOf(format.Best), LadderNames.PointsOf(format.Peak));
}
