namespace Infon.Domain.Ratings.Fits;

/// <summary>The likelihood of results under Plackett-Luce: the first is chosen from all with chances in proportion to strength, the
/// second from the rest, and so on. With two entrants that is Bradley-Terry.</summary>
/// <remarks>A tie stands for all orders of those who share the place: each choice within it is made from the rest with their share of
/// what the tied have left (Efron). When the tied are the last, the choice of the very last is none; so a drawn duel is half a win for
/// each. All of it is seen from one point, and asked for by the logarithms of strengths.</remarks>
internal sealed class PlackettLuce
{
    private readonly CanonicalMatches _matches;
    private readonly double _anchorGames;
    private readonly double[] _wins, _strengths, _shares, _squares, _weighted;
    private readonly double[] _below, _belowWeighted;

    public PlackettLuce(CanonicalMatches matches, double anchorGames)
    {
        _matches = matches;
        _anchorGames = anchorGames;
        (_wins, _strengths, _shares) = (new double[Count], new double[Count], new double[Count]);
        (_squares, _weighted) = (new double[Count], new double[Count]);
        var longest = Enumerable.Range(0, matches.Count).Select(match => matches.Match(match).Length).DefaultIfEmpty().Max();
        (_below, _belowWeighted) = (new double[longest + 1], new double[longest + 1]);
        CountWins();
    }

    /// <summary>How many there are.</summary>
    public int Count => _matches.Entrants.Length;

    /// <summary>Moves to a point and writes how the likelihood rises there in each direction.</summary>
    /// <returns>By which share minorise-maximise would change a strength at most: how far it is from the top.</returns>
    public double Stand(ReadOnlySpan<double> logarithms, Span<double> slope)
    {
        for (var i = 0; i < Count; i++)
        {
            _strengths[i] = Math.Exp(logarithms[i]);
        }

        Array.Clear(_shares);
        Array.Clear(_squares);
        for (var match = 0; match < _matches.Count; match++)
        {
            VisitMatch(_matches.Match(match), _matches.Times[match]);
        }

        double largest = 0;
        for (var i = 0; i < Count; i++)
        {
            var won = _wins[i] + (_anchorGames / 2);
            var expected = (_strengths[i] * _shares[i]) + (_anchorGames * _strengths[i] / (1 + _strengths[i]));
            slope[i] = won - expected;
            largest = Math.Max(largest, Math.Abs(Math.Log(won / expected)));
        }

        return largest;
    }

    /// <summary>How sharply the likelihood falls in each direction alone: the diagonal of Fisher's information.</summary>
    public void Information(Span<double> information)
    {
        for (var i = 0; i < Count; i++)
        {
            var strength = _strengths[i];
            information[i] = (strength * _shares[i]) - (strength * strength * _squares[i]) + AnchorInformation(i);
        }
    }

    /// <summary>How the slope falls when the point moves along a direction: Fisher's information times it.</summary>
    public void Bend(ReadOnlySpan<double> direction, Span<double> fall)
    {
        for (var i = 0; i < Count; i++)
        {
            _weighted[i] = _strengths[i] * direction[i];
        }

        fall.Clear();
        for (var match = 0; match < _matches.Count; match++)
        {
            BendMatch(_matches.Match(match), _matches.Times[match], fall);
        }

        for (var i = 0; i < Count; i++)
        {
            fall[i] = (_weighted[i] * _shares[i]) - (_strengths[i] * fall[i]) + (AnchorInformation(i) * direction[i]);
        }
    }

    private double AnchorInformation(int entrant)
    {
        var strength = _strengths[entrant];
        return _anchorGames * (strength / (1 + strength)) / (1 + strength);
    }

    /// <summary>Adds to each entrant the sum over the choices it was in of 1 / (strength of all in it), and of the square of that.</summary>
    private void VisitMatch(ReadOnlySpan<int> codes, double times)
    {
        SumFromBelow(codes, _strengths, _below);
        double sum = 0, sumOfSquares = 0;
        for (int first = 0, after; first < codes.Length; first = after)
        {
            after = EndOfPlace(codes, first);
            double own = sum, ownSquares = sumOfSquares;
            int tied = after - first, choices = ChoicesOf(codes, first, after);
            for (var choice = 0; choice < choices; choice++)
            {
                var left = 1 - ((double)choice / tied);
                var chance = 1 / (_below[after] + (left * (_below[first] - _below[after])));
                sum += times * chance;
                own += times * left * chance;
                sumOfSquares += times * chance * chance;
                ownSquares += times * left * left * chance * chance;
            }

            for (var i = first; i < after; i++)
            {
                _shares[codes[i] >> 1] += own;
                _squares[codes[i] >> 1] += ownSquares;
            }
        }
    }

    /// <summary>Adds to each entrant the sum over the choices it was in of (weighted strength of all in it) / (strength of all in it)².</summary>
    private void BendMatch(ReadOnlySpan<int> codes, double times, Span<double> fall)
    {
        SumFromBelow(codes, _strengths, _below);
        SumFromBelow(codes, _weighted, _belowWeighted);
        double sum = 0;
        for (int first = 0, after; first < codes.Length; first = after)
        {
            after = EndOfPlace(codes, first);
            var own = sum;
            int tied = after - first, choices = ChoicesOf(codes, first, after);
            for (var choice = 0; choice < choices; choice++)
            {
                var left = 1 - ((double)choice / tied);
                var chance = 1 / (_below[after] + (left * (_below[first] - _below[after])));
                var mean = chance * (_belowWeighted[after] + (left * (_belowWeighted[first] - _belowWeighted[after])));
                sum += times * chance * mean;
                own += times * left * chance * mean;
            }

            for (var i = first; i < after; i++)
            {
                fall[codes[i] >> 1] += own;
            }
        }
    }

    private static void SumFromBelow(ReadOnlySpan<int> codes, double[] values, double[] sums)
    {
        sums[codes.Length] = 0;
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            sums[i] = sums[i + 1] + values[codes[i] >> 1];
        }
    }

    private static int EndOfPlace(ReadOnlySpan<int> codes, int first)
    {
        var after = first + 1;
        while (after < codes.Length && (codes[after] & 1) != 0)
        {
            after++;
        }

        return after;
    }

    private static int ChoicesOf(ReadOnlySpan<int> codes, int first, int after) => after < codes.Length ? after - first : after - first - 1;

    private void CountWins()
    {
        for (var match = 0; match < _matches.Count; match++)
        {
            var codes = _matches.Match(match);
            for (int first = 0, after; first < codes.Length; first = after)
            {
                after = EndOfPlace(codes, first);
                var won = (double)ChoicesOf(codes, first, after) / (after - first);
                for (var i = first; i < after; i++)
                {
                    _wins[codes[i] >> 1] += won * _matches.Times[match];
                }
            }
        }
    }
}
