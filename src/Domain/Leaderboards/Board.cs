using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Domain.Leaderboards;

/// <summary>A leaderboard as it stood when it was made: sorted once, read often.</summary>
/// <remarks>The order is by rating; equals share a rank and stand in the order of games played, then of their ids, so that pages never
/// shuffle.</remarks>
public sealed class Board
{
    private readonly ImmutableArray<RankedEntry> _lines;
    private readonly Dictionary<EntrantId, int> _places;

    private Board(ImmutableArray<RankedEntry> lines)
    {
        _lines = lines;
        _places = new Dictionary<EntrantId, int>(lines.Length);
        foreach (var line in lines)
        {
            _places.Add(line.Entry.Entrant, _places.Count);
        }
    }

    /// <summary>How many are on it.</summary>
    public int Count => _lines.Length;

    /// <summary>Everybody on it, the first first.</summary>
    public ImmutableArray<RankedEntry> Lines => _lines;

    /// <summary>The board of those who have played in the period; null = of all leagues together.</summary>
    public static Board Of(IEnumerable<BoardEntry> entries, League? league = null)
    {
        var sorted = entries.Where(entry => entry.Games > 0 && (league is null || (entry.League ?? league) == league)).ToArray();
        Array.Sort(sorted, Compare);
        var lines = ImmutableArray.CreateBuilder<RankedEntry>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            var isTied = i > 0 && sorted[i].Rating == sorted[i - 1].Rating;
            lines.Add(new RankedEntry(isTied ? lines[i - 1].Rank : i + 1, sorted[i]));
        }

        return new Board(lines.MoveToImmutable());
    }

    /// <summary>The lines of a page; empty past the end.</summary>
    /// <param name="page">The page from 1.</param>
    /// <param name="limit">Lines on a page.</param>
    public ImmutableArray<RankedEntry> Page(int page, int limit)
    {
        var begin = (int)Math.Clamp((page - 1L) * limit, 0, Count);
        return _lines.Slice(begin, Math.Clamp(limit, 0, Count - begin));
    }

    /// <summary>Where somebody stands: "my rank"; null = not on this board.</summary>
    public RankedEntry? Find(EntrantId entrant) => _places.TryGetValue(entrant, out var place) ? _lines[place] : null;

    /// <summary>The lines around somebody, so many before and after; empty = not on this board.</summary>
    public ImmutableArray<RankedEntry> Around(EntrantId entrant, int neighbours)
    {
        if (!_places.TryGetValue(entrant, out var place))
        {
            return [];
        }

        var begin = Math.Max(0, place - neighbours);
        return _lines.Slice(begin, Math.Min(Count, place + neighbours + 1) - begin);
    }

    /// <summary>Those whose ratings are the nearest to one, the nearest first.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="fits">Who is asked for.</param>
    public ImmutableArray<RankedEntry> Nearest(Rating rating, int count, Func<BoardEntry, bool> fits)
    {
        var found = ImmutableArray.CreateBuilder<RankedEntry>();
        var below = FirstNotAbove(rating);
        for (var above = below - 1; found.Count < count && (above >= 0 || below < Count);)
        {
            var isAbove = below >= Count
                || (above >= 0 && _lines[above].Entry.Rating.Thousandths - rating.Thousandths <= rating.Thousandths - _lines[below].Entry.Rating.Thousandths);
            var line = isAbove ? _lines[above--] : _lines[below++];
            if (fits(line.Entry))
            {
                found.Add(line);
            }
        }

        return found.ToImmutable();
    }

    private int FirstNotAbove(Rating rating)
    {
        int begin = 0, end = Count;
        while (begin < end)
        {
            var middle = (begin + end) / 2;
            (begin, end) = _lines[middle].Entry.Rating > rating ? (middle + 1, end) : (begin, middle);
        }

        return begin;
    }

    private static int Compare(BoardEntry one, BoardEntry other)
    {
        var byRating = other.Rating.CompareTo(one.Rating);
        var byGames = byRating != 0 ? byRating : other.RatedGames.CompareTo(one.RatedGames);
        return byGames != 0 ? byGames : one.Entrant.Value.CompareTo(other.Entrant.Value);
    }
}
