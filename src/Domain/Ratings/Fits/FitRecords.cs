using System.Runtime.InteropServices;

namespace Infon.Domain.Ratings.Fits;

/// <summary>The results that a batch fit is made from, packed. The order in which they are added does not matter.</summary>
public sealed class FitRecords
{
    private readonly Dictionary<EntrantId, int> _numbers = [];
    private readonly List<EntrantId> _entrants = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _seats = [];
    private readonly List<int> _placements = [];

    /// <summary>How many matches have been added.</summary>
    public int Matches => _ends.Count;

    /// <summary>How many took part in all of them together, each counted as often as it did.</summary>
    internal int Seats => _seats.Count;

    /// <summary>Everybody who took part, in the order of appearance.</summary>
    internal IReadOnlyList<EntrantId> Entrants => _entrants;

    /// <summary>Adds a match of a ladder; of a team duel, the teams and not their members.</summary>
    public void Add(RatedMatch match)
    {
        var sides = match.Seats.DistinctBy(seat => seat.Team ?? seat.Entrant).ToArray();
        Add([.. sides.Select(seat => seat.Team ?? seat.Entrant)], [.. sides.Select(seat => seat.Placement)]);
    }

    /// <summary>Adds a match.</summary>
    /// <param name="entrants">Who took part, each once.</param>
    /// <param name="placements">Where they came in, in the same order; lower is better, equal is a tie.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or not as many placements.</exception>
    public void Add(ReadOnlySpan<EntrantId> entrants, ReadOnlySpan<int> placements)
    {
        if (entrants.Length < 2 || entrants.Length != placements.Length)
        {
            throw new ArgumentException("A match has two entrants or more, and a placement for each.", nameof(placements));
        }

        foreach (var entrant in entrants)
        {
            _seats.Add(NumberOf(entrant));
        }

        _placements.AddRange(placements);
        _ends.Add(_seats.Count);
    }

    /// <summary>The numbers of who took part in a match, and their placements.</summary>
    internal void Read(int match, out ReadOnlySpan<int> seats, out ReadOnlySpan<int> placements)
    {
        var begin = match == 0 ? 0 : _ends[match - 1];
        seats = CollectionsMarshal.AsSpan(_seats)[begin.._ends[match]];
        placements = CollectionsMarshal.AsSpan(_placements)[begin.._ends[match]];
    }

    private int NumberOf(EntrantId entrant)
    {
        if (!_numbers.TryGetValue(entrant, out var number))
        {
            number = _entrants.Count;
            _numbers.Add(entrant, number);
            _entrants.Add(entrant);
        }

        return number;
    }
}
