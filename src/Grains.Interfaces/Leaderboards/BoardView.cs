using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Leaderboards;

/// <summary>Which part of which board.</summary>
/// <param name="League">Of which league; null = of all together.</param>
/// <param name="Period">Which games it is about.</param>
/// <param name="IsProvisional">Only those with a provisional rating, or only the others; null = all.</param>
/// <param name="Asker">Whose own rank is wanted; null = nobody's.</param>
/// <param name="Page">Which lines.</param>
[GenerateSerializer, Immutable, Alias("board-question")]
public sealed record BoardQuestion(
    [property: Id(0)] League? League,
    [property: Id(1)] BoardPeriod Period,
    [property: Id(2)] bool? IsProvisional,
    [property: Id(3)] UserId? Asker,
    [property: Id(4)] PageRequest Page);

/// <summary>A part of a board.</summary>
/// <param name="Lines">Its lines. One whose bot was deleted since the board was made is left out.</param>
/// <param name="Total">How many lines the board has.</param>
/// <param name="Own">The line of the asker's best; null = none is on the board.</param>
/// <param name="AsOf">As of when.</param>
/// <param name="Fit">How the official ratings came to be; null = there are none yet.</param>
[GenerateSerializer, Immutable, Alias("board")]
public sealed record BoardView(
    [property: Id(0)] ImmutableArray<BoardLineView> Lines,
    [property: Id(1)] int Total,
    [property: Id(2)] BoardLineView? Own,
    [property: Id(3)] DateTimeOffset AsOf,
    [property: Id(4)] FitView? Fit);

/// <summary>A line of a board.</summary>
/// <param name="Rank">Its rank; equals share one.</param>
/// <param name="Subject">The id of the bot or the team.</param>
/// <param name="Entrant">The version of it that plays.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="Name">What the bot or the team is called.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="OwnerName">The owner's name.</param>
/// <param name="Entry">Rating and games.</param>
/// <param name="Elo">The rating by Elo.</param>
/// <param name="IsProvisional">Whether there are too few games to trust the rating.</param>
/// <param name="IsRising">Whether it wins and wins.</param>
[GenerateSerializer, Immutable, Alias("board-line")]
public sealed record BoardLineView(
    [property: Id(0)] int Rank,
    [property: Id(1)] Guid Subject,
    [property: Id(2)] EntrantId Entrant,
    [property: Id(3)] int Version,
    [property: Id(4)] string Name,
    [property: Id(5)] UserId Owner,
    [property: Id(6)] string OwnerName,
    [property: Id(7)] BoardEntry Entry,
    [property: Id(8)] Rating Elo,
    [property: Id(9)] bool IsProvisional,
    [property: Id(10)] bool IsRising);

/// <summary>How official ratings came to be.</summary>
/// <param name="At">When they were computed.</param>
/// <param name="Matches">From how many matches.</param>
/// <param name="IsConverged">Whether the computation arrived; if not, they are its last approximation.</param>
[GenerateSerializer, Immutable, Alias("fit")]
public sealed record FitView([property: Id(0)] DateTimeOffset At, [property: Id(1)] int Matches, [property: Id(2)] bool IsConverged);

/// <summary>Where a bot or a team stands.</summary>
/// <param name="Rank">Its rank among all; null = it is not listed.</param>
/// <param name="Total">How many are listed.</param>
/// <param name="SharesEntryOf">The bot whose entry stands for this one too, because its code is the same; null = none.</param>
[GenerateSerializer, Immutable, Alias("place")]
public sealed record PlaceView([property: Id(0)] int? Rank, [property: Id(1)] int Total, [property: Id(2)] Guid? SharesEntryOf);
