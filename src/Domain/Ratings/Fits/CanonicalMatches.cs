namespace Infon.Domain.Ratings.Fits;

/// <summary>The same results in the one order that is the same whatever order they came in, equal ones counted once with their number.</summary>
/// <remarks>Floating-point sums depend on their order; that is why there must be one.</remarks>
internal sealed class CanonicalMatches
{
    private CanonicalMatches(EntrantId[] entrants, int[] games, int[] ends, int[] codes, double[] times)
    {
        Entrants = entrants;
        Games = games;
        Ends = ends;
        Codes = codes;
        Times = times;
    }

    /// <summary>Who took part, in ascending order of id.</summary>
    public EntrantId[] Entrants { get; }

    /// <summary>In how many matches each took part.</summary>
    public int[] Games { get; }

    /// <summary>Where each match ends in <see cref="Codes"/>; it begins where the one before ends.</summary>
    public int[] Ends { get; }

    /// <summary>The entrants of each match from first to last: twice the index, plus one if it shares the place of the one before.</summary>
    public int[] Codes { get; }

    /// <summary>How often each match occurred.</summary>
    public double[] Times { get; }

    /// <summary>The order of these records.</summary>
    public static CanonicalMatches Of(FitRecords records)
    {
        var entrants = records.Entrants.OrderBy(entrant => entrant.Value).ToArray();
        var places = new Dictionary<EntrantId, int>(entrants.Length);
        for (var i = 0; i < entrants.Length; i++)
        {
            places.Add(entrants[i], i);
        }

        int[] indices = [.. records.Entrants.Select(entrant => places[entrant])];
        var games = new int[entrants.Length];
        var matches = new int[records.Matches][];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = Encode(records, i, indices);
            foreach (var code in matches[i])
            {
                games[code >> 1]++;
            }
        }

        Array.Sort(matches, static (one, other) => one.AsSpan().SequenceCompareTo(other));
        return Collapse(entrants, games, matches);
    }

    private static int[] Encode(FitRecords records, int match, int[] indices)
    {
        records.Read(match, out var seats, out var placements);
        var keys = new long[seats.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)placements[i] << 32) | (uint)indices[seats[i]];
        }

        Array.Sort(keys);
        var codes = new int[keys.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var isTied = i > 0 && keys[i - 1] >> 32 == keys[i] >> 32;
            codes[i] = ((int)keys[i] << 1) | (isTied ? 1 : 0);
        }

        return codes;
    }

    private static CanonicalMatches Collapse(EntrantId[] entrants, int[] games, int[][] sorted)
    {
        List<int> ends = [], codes = [];
        List<double> times = [];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].AsSpan().SequenceEqual(sorted[i - 1]))
            {
                times[^1]++;
                continue;
            }

            codes.AddRange(sorted[i]);
            ends.Add(codes.Count);
            times.Add(1);
        }

        return new CanonicalMatches(entrants, games, [.. ends], [.. codes], [.. times]);
    }
}
