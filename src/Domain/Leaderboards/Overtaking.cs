using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Domain.Leaderboards;

/// <summary>Somebody lost a rank.</summary>
/// <param name="Entrant">Who.</param>
/// <param name="By">Who passed it; of several, one that has played, and of those the one right above.</param>
/// <param name="Before">The rank it had.</param>
/// <param name="Now">The rank it has.</param>
public readonly record struct Overtaking(EntrantId Entrant, EntrantId By, int Before, int Now)
{
    /// <summary>Who of the first was passed from one board to the next.</summary>
    /// <param name="before">The board of before.</param>
    /// <param name="now">The board of now.</param>
    /// <param name="top">How many are looked at.</param>
    /// <param name="hasPlayed">Who has played in between. Where neither has, a rank changed hands because of others, and that is no overtaking.</param>
    public static ImmutableArray<Overtaking> Between(Board before, Board now, int top, Func<EntrantId, bool> hasPlayed)
    {
        var found = ImmutableArray.CreateBuilder<Overtaking>();
        foreach (var (rank, entry) in before.Page(1, top))
        {
            if (now.Find(entry.Entrant) is { } line && line.Rank > rank && Passer(before, now, rank, line, hasPlayed) is { } by)
            {
                found.Add(new Overtaking(entry.Entrant, by, rank, line.Rank));
            }
        }

        return found.ToImmutable();
    }

    private static EntrantId? Passer(Board before, Board now, int rank, RankedEntry passed, Func<EntrantId, bool> hasPlayed)
    {
        EntrantId? passer = null, other = null;
        foreach (var (place, entry) in now.Lines)
        {
            if (place >= passed.Rank)
            {
                break;
            }

            var wasBehind = before.Find(entry.Entrant) is not { } old || old.Rank > rank;
            passer = wasBehind && hasPlayed(entry.Entrant) ? entry.Entrant : passer;
            other = wasBehind ? entry.Entrant : other;
        }

        return passer ?? (hasPlayed(passed.Entry.Entrant) ? other : null);
    }
}
