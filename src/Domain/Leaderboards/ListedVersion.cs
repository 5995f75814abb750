using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Domain.Leaderboards;

/// <summary>The version by which a bot or a team is on boards: the one that plays now.</summary>
/// <param name="Subject">The id of the bot or the team.</param>
/// <param name="Entrant">The version.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="OwnerSince">Since when the owner has an account.</param>
/// <param name="Since">Since when the version has been there.</param>
/// <param name="Standing">Its standing by Elo.</param>
public sealed record ListedVersion(
    Guid Subject, EntrantId Entrant, UserId Owner, DateTimeOffset OwnerSince, DateTimeOffset Since, Standing Standing)
{
    /// <summary>What near-duplicates have in common; null = nothing is like it.</summary>
    public string? Shape { get; init; }

    /// <summary>Its official rating; null = it has none yet.</summary>
    public FittedRating? Official { get; init; }

    /// <summary>The rating it is ranked by: the official one. As long as it is provisional, and before the first fit, it is Elo: a few lucky games
    /// are worth little there.</summary>
    public FittedRating? OfficialIfEstablished(LeaderboardOptions options) => Standing.Games < options.ProvisionalGames ? null : Official;

    /// <summary>Its entry on a board.</summary>
    /// <param name="now">The time, which decides the league.</param>
    /// <param name="games">Wins, draws and losses of the period; null = those of the epoch.</param>
    /// <param name="options">The numbers of the boards.</param>
    public BoardEntry EntryAt(DateTimeOffset now, (int Wins, int Draws, int Losses)? games, LeaderboardOptions options)
    {
        var official = OfficialIfEstablished(options);
        var (wins, draws, losses) = games ?? (Standing.Wins, Standing.Draws, Standing.Losses);
        return new BoardEntry(
            Entrant, LeagueRules.ListedIn(Owner, OwnerSince, now, options), official?.Rating ?? Standing.Rating, Standing.Games,
            wins, draws, losses, Standing.Form)
        {
            Interval = official?.Interval,
        };
    }

    /// <summary>Of near-duplicates, whose entry they share: that of the version that was there first. Who stands alone is left out.</summary>
    /// <returns>For each version that is not listed itself, the one that is.</returns>
    public static ImmutableDictionary<EntrantId, ListedVersion> Shared(IEnumerable<ListedVersion> versions) => versions
        .Where(version => version.Shape is not null).GroupBy(version => version.Shape).Where(alike => alike.Skip(1).Any())
        .Select(alike => alike.OrderBy(version => version.Since).ThenBy(version => version.Entrant.Value).ToList())
        .SelectMany(alike => alike.Skip(1).Select(version => KeyValuePair.Create(version.Entrant, alike[0])))
        .ToImmutableDictionary();
}
