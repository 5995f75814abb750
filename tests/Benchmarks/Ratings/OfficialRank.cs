using BenchmarkDotNet.Attributes;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Engine.Randomness;

namespace Infon.Benchmarks.Ratings;

/// <summary>The batch fit of 100,000 matches among 1,000 bots, whose strengths have a standard deviation of about 300 points.</summary>
public class OfficialRank
{
    private const int Bots = 1000, Matches = 100_000, Near = 10;

    private readonly double[] _skills = new double[Bots];
    private FitRecords _records = new();

    /// <summary>Bots in a match.</summary>
    [Params(2, 4)]
    public int Size { get; set; }

    /// <summary>Opponents from all bots; from the ten next in strength; from all, where ten bots never lose.</summary>
    [Params("anyone", "neighbours", "undefeated")]
    public string Opponents { get; set; } = "";

    [GlobalSetup]
    public void Play()
    {
        var random = RandomStream.Named(1, "ladder");
        for (var i = 0; i < Bots; i++)
        {
            // The logistic distribution of that standard deviation, in natural units.
            var share = (i + 0.5) / Bots;
            _skills[i] = Math.Log(share / (1 - share)) * 0.95;
        }

        _records = new FitRecords();
        for (var match = 0; match < Matches; match++)
        {
            var seats = Seats(random);
            Array.Sort(Array.ConvertAll(seats, seat => -Luck(random, seat)), seats);
            _records.Add(Array.ConvertAll(seats, Entrant), [.. Enumerable.Range(0, Size)]);
        }
    }

    [Benchmark]
    public int Fit() => StrengthFit.Of(_records, new FitOptions()).Steps;

    private static EntrantId Entrant(int bot) => new(new Guid((bot * 7919) % Bots, 0, 0, new byte[8]));

    private int[] Seats(RandomStream random)
    {
        var seats = new HashSet<int> { random.Below(Bots) };
        var host = seats.First();
        while (seats.Count < Size)
        {
            seats.Add(Opponents == "neighbours" ? Math.Clamp(host + random.Between(-Near, Near), 0, Bots - 1) : random.Below(Bots));
        }

        return [.. seats];
    }

    private double Luck(RandomStream random, int bot)
    {
        var isUnbeaten = Opponents == "undefeated" && bot % 100 == 99;
        var luck = -Math.Log(-Math.Log((random.Below(1_000_000) + 0.5) / 1_000_000));
        return _skills[bot] + (isUnbeaten ? 100 + bot : luck);
    }
}
