using System.Collections.Immutable;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;

namespace Infon.Grains.Interfaces.Leaderboards;

/// <summary>How games went.</summary>
/// <param name="Wins">First alone.</param>
/// <param name="Draws">Shared the first place.</param>
/// <param name="Losses">The others.</param>
[GenerateSerializer, Immutable, Alias("games")]
public readonly record struct GamesView([property: Id(0)] int Wins, [property: Id(1)] int Draws, [property: Id(2)] int Losses)
{
    /// <summary>All games.</summary>
    public int Games => Wins + Draws + Losses;
}

/// <summary>What a version did in a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Version">Which version.</param>
/// <param name="Number">Its number.</param>
/// <param name="Games">How its rated games went, those of earlier epochs included.</param>
/// <param name="Score">Points in all of them together.</param>
/// <param name="Spawned">Creatures that came into being.</param>
/// <param name="Killed">Enemies killed.</param>
/// <param name="Lost">Creatures that died.</param>
/// <param name="Standing">Its standing by Elo; null = it has none.</param>
/// <param name="Official">Its official rating; null = it has none.</param>
[GenerateSerializer, Immutable, Alias("record")]
public sealed record RecordView(
    [property: Id(0)] RatedFormat Format,
    [property: Id(1)] BotVersionId Version,
    [property: Id(2)] int Number,
    [property: Id(3)] GamesView Games,
    [property: Id(4)] long Score,
    [property: Id(5)] long Spawned,
    [property: Id(6)] long Killed,
    [property: Id(7)] long Lost,
    [property: Id(8)] Standing? Standing,
    [property: Id(9)] FittedRating? Official);

/// <summary>What a user's bots did.</summary>
/// <param name="Bots">How many bots the user has.</param>
/// <param name="Formats">What they did in each format that they played.</param>
[GenerateSerializer, Immutable, Alias("user-record")]
public sealed record UserRecordView([property: Id(0)] int Bots, [property: Id(1)] ImmutableArray<UserFormatView> Formats);

/// <summary>What a user's bots did in a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Games">How their rated games went.</param>
/// <param name="Best">The best rating of now, in 2v2 of a team; null = none has one.</param>
/// <param name="Peak">The best there ever was in the epoch.</param>
[GenerateSerializer, Immutable, Alias("user-format")]
public sealed record UserFormatView(
    [property: Id(0)] RatedFormat Format, [property: Id(1)] GamesView Games, [property: Id(2)] Rating? Best, [property: Id(3)] Rating? Peak);

/// <summary>A point of a rating graph.</summary>
/// <param name="Format">In which format.</param>
/// <param name="Version">Whose rating.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="Match">By which match.</param>
/// <param name="At">When it ended.</param>
/// <param name="Before">The rating before the match.</param>
/// <param name="After">The rating after it.</param>
[GenerateSerializer, Immutable, Alias("graph-point")]
public sealed record GraphPointView(
    [property: Id(0)] RatedFormat Format,
    [property: Id(1)] BotVersionId Version,
    [property: Id(2)] int Number,
    [property: Id(3)] MatchId Match,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] Rating Before,
    [property: Id(6)] Rating After);

/// <summary>How a bot did against another.</summary>
/// <param name="Bot">The other.</param>
/// <param name="Name">What it is called now; null = it was deleted.</param>
/// <param name="Games">How the games went for the one that is asked about.</param>
/// <param name="LastAt">When the last one ended.</param>
[GenerateSerializer, Immutable, Alias("opponent")]
public sealed record OpponentView(
    [property: Id(0)] BotId Bot, [property: Id(1)] string? Name, [property: Id(2)] GamesView Games, [property: Id(3)] DateTimeOffset LastAt);

/// <summary>How a bot did on a map.</summary>
/// <param name="Map">The name of the map.</param>
/// <param name="Games">How the games went.</param>
/// <param name="Score">Points in all of them together.</param>
[GenerateSerializer, Immutable, Alias("map-record")]
public sealed record MapRecordView([property: Id(0)] string Map, [property: Id(1)] GamesView Games, [property: Id(2)] long Score);
