namespace Infon.Cli.Gauntlets;

/// <summary>Results counted in pairs: two games on one map with one seed, the seats changed.</summary>
/// <remarks>The games of a pair depend on each other, so pairs are what the statistics count.</remarks>
internal sealed class PairTally
{
    private readonly int[] _pairs = new int[5];

    /// <summary>How many pairs gave 0, 1/2, 1, 1 1/2 and 2 points.</summary>
    public IReadOnlyList<int> Pairs => _pairs;

    /// <summary>All pairs.</summary>
    public int Count => _pairs.Sum();

    /// <summary>All games.</summary>
    public int Games => 2 * Count;

    /// <summary>Games won, drawn and lost.</summary>
    public int Wins { get; private set; }

    /// <inheritdoc cref="Wins"/>
    public int Draws { get; private set; }

    /// <inheritdoc cref="Wins"/>
    public int Losses { get; private set; }

    /// <summary>A win counts one, a draw one half.</summary>
    public double Points => Wins + (Draws / 2.0);

    /// <summary>Points in a game, 0 to 1; one half before the first.</summary>
    public double Score => Games == 0 ? 0.5 : Points / Games;

    /// <summary>Counts a pair.</summary>
    public void Add(GameOutcome first, GameOutcome second)
    {
        _pairs[(int)first + (int)second]++;
        CountGame(first);
        CountGame(second);
    }

    private void CountGame(GameOutcome outcome)
    {
        Wins += outcome == GameOutcome.Win ? 1 : 0;
        Draws += outcome == GameOutcome.Draw ? 1 : 0;
        Losses += outcome == GameOutcome.Loss ? 1 : 0;
    }
}

/// <summary>How a game went; the number is twice its points.</summary>
internal enum GameOutcome
{
    Loss = 0,
    Draw = 1,
    Win = 2,
}
