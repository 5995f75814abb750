using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;

namespace Infon.Domain.Tests.Ratings.Fits;

/// <summary>A ladder of bots that never change, matched by their Elo, whose true strengths are known.</summary>
internal sealed class StaticBots
{
    private const int Bots = 80, Reach = 300;

    private readonly double[] _skills;
    private readonly int[] _points = new int[Bots];
    private readonly RatingTable _elo = new(new EloOptions(), _ => null);
    private readonly FitRecords _records = new();

    public StaticBots(int seed, int size, int gamesPerBot)
    {
        var random = new Random(seed);
        _skills = [.. Enumerable.Range(0, Bots).Select(_ => random.Normal(300))];
        Array.Fill(_points, 1500);
        for (var match = 0; match < Bots * gamesPerBot / size; match++)
        {
            Play(random, size);
        }
    }

    /// <summary>Kendall's tau between the Elo ladder and the truth.</summary>
    public double EloAgreement() => Agreement(bot => _elo.StandingOf(Ladder.Bot(bot)).Rating);

    /// <summary>Kendall's tau between the official rank and the truth, and the share of bots whose interval holds their true
    /// strength.</summary>
    public (double Agreement, double Covered) FitAgreement()
    {
        var fit = StrengthFit.Of(_records, new FitOptions()).Ratings.ToDictionary(fitted => fitted.Entrant);
        var errors = Enumerable.Range(0, Bots).Where(bot => fit.ContainsKey(Ladder.Bot(bot)))
            .Select(bot => (Error: (fit[Ladder.Bot(bot)].Rating.Thousandths / 1000.0) - _skills[bot], fit[Ladder.Bot(bot)].Interval)).ToList();
        var shift = errors.Average(own => own.Error);
        var covered = errors.Count(own => Math.Abs(own.Error - shift) <= own.Interval.Thousandths / 1000.0);
        var agreement = Agreement(bot => fit.TryGetValue(Ladder.Bot(bot), out var own) ? own.Rating : Rating.OfPoints(1500));
        return (agreement, covered / (double)errors.Count);
    }

    private void Play(Random random, int size)
    {
        var host = random.Next(Bots);
        var near = Enumerable.Range(0, Bots).Where(bot => bot != host && Math.Abs(_points[bot] - _points[host]) <= Reach).ToList();
        var guests = near.Count >= size ? near : [.. Enumerable.Range(0, Bots).Where(bot => bot != host)];
        var order = random.Play(_skills, guests.OrderBy(_ => random.Next()).Take(size - 1).Append(host));
        foreach (var (bot, step) in order.Zip(_elo.Apply(Ladder.Match(order))))
        {
            _points[bot] = step.Change.After.Points;
        }

        _records.Add([.. order.Select(Ladder.Bot)], [.. Enumerable.Range(0, size)]);
    }

    private double Agreement(Func<int, Rating> rating)
    {
        var ratings = Enumerable.Range(0, Bots).Select(rating).ToArray();
        var sum = 0;
        for (var i = 0; i < Bots; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += ratings[i].CompareTo(ratings[j]) * _skills[i].CompareTo(_skills[j]);
            }
        }

        return sum / (Bots * (Bots - 1) / 2.0);
    }
}
