using System.Collections.Immutable;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Ratings;

namespace Infon.Grains.Leaderboards;

/// <summary>What boards are made from.</summary>
public interface ILadderIndex
{
    /// <summary>How far a ladder is.</summary>
    Task<LadderStamp> Stamp(RatedFormat format);

    /// <summary>The versions by which bots or teams are listed.</summary>
    Task<ImmutableArray<ListedVersion>> Listed(RatedFormat format);

    /// <summary>What has changed: those moved by later matches, and bots or teams that were changed since.</summary>
    /// <param name="format">Which ladder.</param>
    /// <param name="after">The number of the last match that is known.</param>
    /// <param name="since">Changes of bots and teams until then are known.</param>
    Task<ImmutableArray<ListedChange>> Changed(RatedFormat format, long after, DateTimeOffset since);

    /// <summary>Games since a moment, of matches after one up to another and with it.</summary>
    Task<ImmutableArray<GameTally>> Games(RatedFormat format, DateTimeOffset since, long after, long last);

    /// <summary>What these are called now; who was deleted is left out.</summary>
    Task<ImmutableArray<EntryLabel>> Labels(RatedFormat format, ImmutableArray<EntrantId> entrants);

    /// <summary>The last match that moved somebody; null = none has.</summary>
    Task<MatchId?> LastMatch(RatedFormat format, EntrantId entrant);

    /// <summary>The standing of somebody, else of its nearest ancestor that has one; null = none of them has.</summary>
    Task<StandingLine?> Nearest(RatedFormat format, EntrantId entrant);
}

/// <summary>How far a ladder is.</summary>
/// <param name="Head">The match it took last.</param>
/// <param name="Fits">How often official ratings were computed.</param>
/// <param name="Fit">How they were computed last; null = never.</param>
public sealed record LadderStamp(LadderHead Head, int Fits, FitView? Fit);

/// <summary>A bot or a team that may be listed differently.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Version">By which version it is listed now; null = it is not.</param>
public readonly record struct ListedChange(Guid Subject, ListedVersion? Version);

/// <summary>Games with one outcome.</summary>
/// <param name="Entrant">Whose.</param>
/// <param name="Outcome">How they went.</param>
/// <param name="Games">How many.</param>
public readonly record struct GameTally(EntrantId Entrant, GameOutcome Outcome, int Games);

/// <summary>What an entry of a board is called.</summary>
/// <param name="Entrant">Which entry.</param>
/// <param name="Name">The name of the bot or the team.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="OwnerName">The name of the owner.</param>
public sealed record EntryLabel(EntrantId Entrant, string Name, int Version, string OwnerName);
