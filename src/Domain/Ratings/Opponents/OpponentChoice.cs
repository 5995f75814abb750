namespace Infon.Domain.Ratings.Opponents;

/// <summary>Chooses "anyone near my rating": the one against whom a game tells most.</summary>
public static class OpponentChoice
{
    private const int EloDivisor = 400;

    /// <summary>The opponent for <paramref name="own"/>; null = there are no candidates. The same arguments give the same answer,
    /// whatever order the candidates come in.</summary>
    /// <param name="own">Who asks.</param>
    /// <param name="candidates">Who may be chosen at all: other owners, no cool-down, same league; each once.</param>
    /// <param name="seed">What decides where the rules leave it open.</param>
    /// <param name="options">The numbers of the rules.</param>
    public static ChosenOpponent? Choose(Candidate own, IEnumerable<Candidate> candidates, ulong seed, OpponentOptions options)
    {
        var all = candidates.Where(other => other.Entrant != own.Entrant).OrderBy(other => other.Entrant.Value).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (near, reach) = Near(own, all, options);
        var dice = new SeededDice(seed);
        var isBlind = dice.Below(options.BlindOneIn) == 0;
        var offset = dice.Below(near.Count);
        var chosen = isBlind ? near[offset] : MostTelling(own, near, offset, options);
        var reason = all.Count == 1 ? OpponentReason.OnlyOne : isBlind ? OpponentReason.Exploration : OpponentReason.TellsMost;
        return new ChosenOpponent(
            chosen.Entrant, reason, ChanceToWin(own, chosen), (int)Math.Round(GainOf(own, chosen, options) * 1000), near.Count, reach);
    }

    /// <summary>What a game is expected to tell about the ratings of both, in bits: half the logarithm of by how much the uncertainty of
    /// their difference shrinks.</summary>
    public static double GainOf(Candidate own, Candidate other, OpponentOptions options)
    {
        var chance = ChanceToWin(own, other) / (double)ExpectedScore.Win;
        var slope = Math.Log(10) / EloDivisor;
        var spread = (Square(own, options) + Square(other, options)) / (1 + other.GamesTogether);
        return 0.5 * Math.Log2(1 + (slope * slope * chance * (1 - chance) * spread));
    }

    private static (List<Candidate> Near, int Reach) Near(Candidate own, List<Candidate> all, OpponentOptions options)
    {
        var wanted = Math.Min(options.CandidatesWanted, all.Count);
        for (long reach = Math.Max(1, options.Reach); ; reach *= 2)
        {
            var near = all
                .Where(other => Math.Abs((long)other.Rating.Thousandths - own.Rating.Thousandths) <= reach * Rating.PerPoint)
                .ToList();
            if (near.Count >= wanted)
            {
                return (near, (int)Math.Min(reach, int.MaxValue));
            }
        }
    }

    /// <summary>The first of the best, counted from the offset on, so that equals get their turn.</summary>
    private static Candidate MostTelling(Candidate own, List<Candidate> near, int offset, OpponentOptions options)
    {
        var best = near[offset];
        var most = GainOf(own, best, options);
        for (var i = 1; i < near.Count; i++)
        {
            var other = near[(offset + i) % near.Count];
            var gain = GainOf(own, other, options);
            if (gain > most)
            {
                (best, most) = (other, gain);
            }
        }

        return best;
    }

    private static int ChanceToWin(Candidate own, Candidate other) => ExpectedScore.Of(own.Rating, other.Rating, EloDivisor);

    private static double Square(Candidate candidate, OpponentOptions options)
    {
        var deviation = candidate.Deviation is { } known ? known.Thousandths / (double)Rating.PerPoint : options.UnknownDeviation;
        return deviation * deviation;
    }
}
