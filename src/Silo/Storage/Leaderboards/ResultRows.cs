using Infon.Domain.Bots;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Grains.Interfaces.Leaderboards;
using Rating = Infon.Domain.Ratings.Rating;

namespace Infon.Silo.Storage.Leaderboards;

/// <summary>Games that were counted.</summary>
internal abstract class GamesRow
{
    public long Games { get; init; }

    public long Wins { get; init; }

    public long Draws { get; init; }

    /// <summary>How they went.</summary>
    protected GamesView Counted => new((int)Wins, (int)Draws, (int)(Games - Wins - Draws));
}

/// <summary>What a version did in a format.</summary>
internal sealed class RecordRow : GamesRow
{
    public int Format { get; init; }

    public Guid VersionId { get; init; }

    public int VersionNumber { get; init; }

    public long Score { get; init; }

    public long Spawned { get; init; }

    public long Killed { get; init; }

    public long Lost { get; init; }

    public int? Rating { get; init; }

    public int Peak { get; init; }

    public int RatedWins { get; init; }

    public int RatedDraws { get; init; }

    public int RatedLosses { get; init; }

    public int Form { get; init; }

    public int Streak { get; init; }

    public int? Fitted { get; init; }

    public int FittedDeviation { get; init; }

    public int FittedInterval { get; init; }

    public int FittedGames { get; init; }

    public RecordView ToView() => new(
        (RatedFormat)Format, new BotVersionId(VersionId), VersionNumber, Counted, Score, Spawned, Killed, Lost,
        Rating is { } rating
            ? new Standing(new Rating(rating), new Rating(Peak), RatedWins, RatedDraws, RatedLosses) { Form = new Form(Form, Streak) }
            : null,
        Fitted is { } fitted
            ? new FittedRating(
                new EntrantId(VersionId), new Rating(fitted), new Rating(FittedDeviation), new Rating(FittedInterval), FittedGames)
            : null);
}

/// <summary>What a user's bots did in a format.</summary>
internal sealed class UserRow : GamesRow
{
    public int Format { get; init; }

    public int? Rating { get; init; }

    public int? Peak { get; init; }

    public UserFormatView ToView() => new(
        (RatedFormat)Format, Counted, Rating is { } rating ? new Rating(rating) : null, Peak is { } peak ? new Rating(peak) : null);
}

/// <summary>A change of a rating as a point of a graph.</summary>
internal sealed class GraphRow
{
    public int Format { get; init; }

    public Guid EntrantId { get; init; }

    public int VersionNumber { get; init; }

    public Guid MatchId { get; init; }

    public DateTimeOffset At { get; init; }

    public int RatingBefore { get; init; }

    public int RatingAfter { get; init; }

    public GraphPointView ToView() => new(
        (RatedFormat)Format, new BotVersionId(EntrantId), VersionNumber, new MatchId(MatchId), At, new Rating(RatingBefore), new Rating(RatingAfter));
}

/// <summary>Games against somebody.</summary>
internal sealed class OpponentRow : GamesRow
{
    public Guid BotId { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public OpponentView ToView() => new(new BotId(BotId), Name, Counted, LastAt);
}

/// <summary>Games on a map.</summary>
internal sealed class MapRow : GamesRow
{
    public string Map { get; init; } = "";

    public long Score { get; init; }

    public MapRecordView ToView() => new(Map, Counted, Score);
}
