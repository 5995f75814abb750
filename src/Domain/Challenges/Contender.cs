using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Teams;

namespace Infon.Domain.Challenges;

/// <summary>A version of a bot that may take part in a match, with all that decides whether it may.</summary>
/// <param name="Bot">Which bot.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Number">The number of that version.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What the bot is called.</param>
public sealed record Contender(BotId Bot, BotVersionId Version, int Number, UserId Owner, string Name)
{
    /// <summary>How the account of its owner stands.</summary>
    public Standing OwnerStanding { get; init; }

    /// <summary>When the account of its owner was made.</summary>
    public DateTimeOffset OwnerSince { get; init; }

    /// <summary>What its validation came to.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Whether the version is archived.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot was deleted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Whether another bot had the same program before, but for comments, layout and names of locals.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether it belongs to the house.</summary>
    public bool IsOfHouse => Owner == UserId.House;

    /// <summary>Why it cannot take part at all; null = it can.</summary>
    public string? ObjectionToPlaying =>
        IsDeleted ? "The bot was deleted."
        : Verdict == Verdict.DoesNotLoad ? "This version does not load, so it cannot play."
        : IsArchived ? "This version is archived, so it does not play."
        : OwnerStanding != Standing.Active ? "The account of its owner is closed, so it does not play."
        : null;

    /// <summary>The league it is rated in; the house is at home in every league.</summary>
    public League LeagueAmong(League others, DateTimeOffset now, LeaderboardOptions options) =>
        IsOfHouse ? others : LeagueRules.Of(OwnerSince, now, options);

    /// <summary>Its seat in a match.</summary>
    public SeatPlan Seat(bool staysPut = false, TeamVersionId? team = null) =>
        new(Bot, Version, Number, Owner, Name) { StaysPut = staysPut, Team = team };
}
