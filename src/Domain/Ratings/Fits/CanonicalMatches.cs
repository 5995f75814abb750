namespace Infon.Domain.Ratings.Fits;

/// <summary>The same results in the one order that is the same whatever order they came in, equal ones counted once with their
/// number.</summary>
/// <remarks>Floating-point sums depend on their order; that is why there must be one.</remarks>
internal sealed class CanonicalMatches
{
    private CanonicalMatches(FitRecords records)
    {
        Entrants = [.. records.Entrants.OrderBy(entrant => entrant.Value)];
        Games = new int[Entrants.Length];
        var (ends, codes) = Encode(records);
        var order = Order(ends, codes);
        Codes = new int[codes.Length];
        Ends = new int[order.Length];
        Times = new double[order.Length];
        Count = Collapse(order, ends, codes);
    }

    /// <summary>Who took part, in ascending order of id.</summary>
    public EntrantId[] Entrants { get; }

    /// <summary>In how many matches each took part.</summary>
    public int[] Games { get; }

    /// <summary>How many different matches there are.</summary>
    public int Count { get; }

    /// <summary>Where each match ends in <see cref="Codes"/>; it begins where the one before ends.</summary>
    public int[] Ends { get; }

    /// <summary>The entrants of each match from first to last: twice the index, plus one if it shares the place of the one
    /// before.</summary>
    public int[] Codes { get; }

    /// <summary>How often each match occurred.</summary>
    public double[] Times { get; }

    /// <summary>The order of these records.</summary>
    public static CanonicalMatches Of(FitRecords records) => new(records);

    /// <summary>A match from first to last.</summary>
    public ReadOnlySpan<int> Match(int match) => Slice(Ends, Codes, match);

    private static ReadOnlySpan<int> Slice(int[] ends, int[] codes, int match) =>
        codes.AsSpan((match == 0 ? 0 : ends[match - 1])..ends[match]);

    private (int[] Ends, int[] Codes) Encode(FitRecords records)
    {
        var places = new Dictionary<EntrantId, int>(Entrants.Length);
        foreach (var entrant in Entrants)
        {
            places.Add(entrant, places.Count);
        }

        int[] indices = [.. records.Entrants.Select(entrant => places[entrant])];
        int[] ends = new int[records.Matches], codes = new int[records.Seats];
        long[] keys = [];
        for (int match = 0, end = 0; match < ends.Length; match++)
        {
            records.Read(match, out var seats, out var placements);
            Array.Resize(ref keys, Math.Max(keys.Length, seats.Length));
            var own = keys.AsSpan(0, seats.Length);
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = ((long)placements[i] << 32) | (uint)indices[seats[i]];
                Games[indices[seats[i]]]++;
            }

            own.Sort();
            Write(own, codes.AsSpan(end, own.Length));
            ends[match] = end += own.Length;
        }

        return (ends, codes);
    }

    private static void Write(ReadOnlySpan<long> keys, Span<int> codes)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            var isTied = i > 0 && keys[i - 1] >> 32 == keys[i] >> 32;
            codes[i] = ((int)keys[i] << 1) | (isTied ? 1 : 0);
        }
    }

    private static int[] Order(int[] ends, int[] codes)
    {
        int[] order = [.. Enumerable.Range(0, ends.Length)];
        order.AsSpan().Sort((one, other) => Slice(ends, codes, one).SequenceCompareTo(Slice(ends, codes, other)));
        return order;
    }

    private int Collapse(int[] order, int[] ends, int[] codes)
    {
        int count = 0, end = 0;
        foreach (var match in order)
        {
            var own = Slice(ends, codes, match);
            if (count == 0 || !own.SequenceEqual(Match(count - 1)))
            {
                own.CopyTo(Codes.AsSpan(end));
                Ends[count++] = end += own.Length;
            }

            Times[count - 1]++;
        }

        return count;
    }
}
