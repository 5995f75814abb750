using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Api.Leaderboards;

/// <summary>How ladders and ratings are written.</summary>
public static class LadderNames
{
    /// <summary>The ladder of a name; null = there is none.</summary>
    public static RatedFormat? Parse(string? name) => MatchFormats.Parse(name == "ffa" ? "ffa5" : name)?.LadderOf();

    /// <summary>The name of a ladder.</summary>
    public static string NameOf(RatedFormat format) => ((MatchFormat)format).NameOf();

    /// <summary>A rating in points, with thousandths.</summary>
    public static decimal PointsOf(Rating rating) => rating.Thousandths / (decimal)Rating.PerPoint;

    /// <summary>A rating in points, with thousandths; null = none.</summary>
    public static decimal? PointsOf(Rating? rating) => rating is { } some ? PointsOf(some) : null;
}
