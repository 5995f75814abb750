using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;

namespace Infon.Domain.Matches;

/// <summary>At what speed a match runs.</summary>
public enum MatchPace : byte
{
    /// <summary>As fast as the machine goes.</summary>
    Headless = 0,

    /// <summary>Ten ticks a second, to be watched.</summary>
    Live = 1,
}

/// <summary>What a match came from.</summary>
public enum MatchOrigin : byte
{
    /// <summary>Somebody challenged somebody.</summary>
    Challenge = 0,

    /// <summary>House bots, so that there is something to watch.</summary>
    Exhibition = 1,
}

/// <summary>All that is decided about a match before it begins. With its inputs it decides every tick.</summary>
/// <param name="Id">Which match.</param>
/// <param name="Format">What kind.</param>
/// <param name="Pace">At what speed.</param>
/// <param name="IsRated">Whether it moves ratings: those of the seats that do not stay put.</param>
/// <param name="Map">The name of its map.</param>
/// <param name="Seed">What all its luck comes from.</param>
/// <param name="RulesVersion">The rules it is played by.</param>
/// <param name="Seats">Who takes part, in the order of their seats; of a team duel the first two are one team.</param>
/// <param name="CreatedAt">When it was asked for.</param>
public sealed record MatchPlan(
    MatchId Id,
    MatchFormat Format,
    MatchPace Pace,
    bool IsRated,
    string Map,
    ulong Seed,
    int RulesVersion,
    ImmutableArray<SeatPlan> Seats,
    DateTimeOffset CreatedAt)
{
    /// <summary>What it came from.</summary>
    public MatchOrigin Origin { get; init; } = MatchOrigin.Challenge;

    /// <summary>Who asked for it; null = the platform.</summary>
    public UserId? RequestedBy { get; init; }

    /// <summary>Whether a token was paid for it.</summary>
    public bool IsPaid { get; init; }

    /// <summary>The match it repeats; null = none.</summary>
    public MatchId? RematchOf { get; init; }

    /// <summary>Whether code and console lines may reach its bots while it runs.</summary>
    public bool TakesInputs => !IsRated && Pace == MatchPace.Live;
}

/// <summary>Somebody who takes part in a match.</summary>
/// <param name="Bot">Which bot.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Number">The number of that version.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What the bot was called when the match was asked for.</param>
public sealed record SeatPlan(BotId Bot, BotVersionId Version, int Number, UserId Owner, string Name)
{
    /// <summary>The team version it plays for; null = for itself.</summary>
    public TeamVersionId? Team { get; init; }

    /// <summary>Whether its rating does not move.</summary>
    public bool StaysPut { get; init; }
}
