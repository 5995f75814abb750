using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Leaderboards;
using Infon.Grains.Ratings;

namespace Infon.Silo.Storage.Leaderboards;

/// <summary>A row of the table of ladders.</summary>
internal sealed class LadderRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = "number, epoch, rebuilds, fits, fit_at, fit_matches, fit_converged";

    public long Number { get; init; }

    public int Epoch { get; init; }

    public int Rebuilds { get; init; }

    public int Fits { get; init; }

    public DateTimeOffset? FitAt { get; init; }

    public int? FitMatches { get; init; }

    public int? FitConverged { get; init; }

    /// <summary>How far the ladder of the row is.</summary>
    public LadderStamp ToStamp() => new(
        new LadderHead(Number, Epoch, Rebuilds), Fits, FitAt is { } at ? new FitView(at, FitMatches ?? 0, FitConverged == 1) : null);
}
