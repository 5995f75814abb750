namespace Infon.Domain.Ratings.Fits;

/// <summary>The likelihood of results under Plackett-Luce: the first is chosen from all with chances in proportion to strength, the
/// second from the rest, and so on. With two entrants that is Bradley-Terry.</summary>
/// <remarks>A tie stands for all orders of those who share the place: each choice within it is made from the rest with their share of
/// what the tied have left (Efron). When the tied are the last, the choice of the very last is none; so a drawn duel is half a win for
/// each.</remarks>
internal sealed class PlackettLuce
{
    private readonly CanonicalMatches _matches;
    private readonly double _anchorGames;
    private readonly double[] _wins;
    private readonly double[] _below;

    public PlackettLuce(CanonicalMatches matches, double anchorGames)
    {
        _matches = matches;
        _anchorGames = anchorGames;
        _wins = new double[Count];
        _below = new double[LongestMatch() + 1];
        CountWins();
    }

    /// <summary>How many there are.</summary>
    public int Count => _matches.Entrants.Length;

    /// <summary>One step of minorise-maximise: never less likely than before.</summary>
    public void Step(ReadOnlySpan<double> strengths, Span<double> next)
    {
        next.Clear();
        Visit(strengths, next, []);
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = (_wins[i] + (_anchorGames / 2)) / (next[i] + (_anchorGames / (1 + strengths[i])));
        }
    }

    /// <summary>How sharply the likelihood falls when the logarithm of one strength moves: the diagonal of Fisher's information.</summary>
    public double[] Information(ReadOnlySpan<double> strengths)
    {
        double[] shares = new double[Count], squares = new double[Count], information = new double[Count];
        Visit(strengths, shares, squares);
        for (var i = 0; i < information.Length; i++)
        {
            var strength = strengths[i];
            var anchor = _anchorGames * strength / ((1 + strength) * (1 + strength));
            information[i] = (strength * shares[i]) - (strength * strength * squares[i]) + anchor;
        }

        return information;
    }

    /// <summary>Adds to each entrant the sum over the choices it was in of 1 / (strength of all in it), and of the square of that if
    /// asked for.</summary>
    private void Visit(ReadOnlySpan<double> strengths, Span<double> shares, Span<double> squares)
    {
        for (var match = 0; match < _matches.Count; match++)
        {
            VisitMatch(_matches.Match(match), _matches.Times[match], strengths, shares, squares);
        }
    }

    private void VisitMatch(
        ReadOnlySpan<int> codes, double times, ReadOnlySpan<double> strengths, Span<double> shares, Span<double> squares)
    {
        var below = _below.AsSpan(0, codes.Length + 1);
        below[^1] = 0;
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            below[i] = below[i + 1] + strengths[codes[i] >> 1];
        }

        double sum = 0, sumOfSquares = 0;
        for (int first = 0, after; first < codes.Length; first = after)
        {
            after = EndOfPlace(codes, first);
            double own = sum, ownSquares = sumOfSquares;
            int tied = after - first, choices = after < codes.Length ? tied : tied - 1;
            for (var choice = 0; choice < choices; choice++)
            {
                var left = 1 - ((double)choice / tied);
                var chance = 1 / (below[after] + (left * (below[first] - below[after])));
                sum += times * chance;
                own += times * left * chance;
                sumOfSquares += times * chance * chance;
                ownSquares += times * left * left * chance * chance;
            }

            for (var i = first; i < after; i++)
            {
                shares[codes[i] >> 1] += own;
                if (!squares.IsEmpty)
                {
                    squares[codes[i] >> 1] += ownSquares;
                }
            }
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

    private void CountWins()
    {
        for (var match = 0; match < _matches.Count; match++)
        {
            var codes = _matches.Match(match);
            for (int first = 0, after; first < codes.Length; first = after)
            {
                after = EndOfPlace(codes, first);
                var tied = after - first;
                var won = after < codes.Length ? 1 : 1 - (1.0 / tied);
                for (var i = first; i < after; i++)
                {
                    _wins[codes[i] >> 1] += won * _matches.Times[match];
                }
            }
        }
    }

    private int LongestMatch()
    {
        var longest = 0;
        for (var match = 0; match < _matches.Count; match++)
        {
            longest = Math.Max(longest, _matches.Match(match).Length);
        }

        return longest;
    }
}
