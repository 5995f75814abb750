namespace Infon.Domain.Matches;

/// <summary>How many inputs somebody may send: a stock that is used up and comes back, one a second.</summary>
/// <param name="FullAt">When the stock is full again.</param>
public readonly record struct InputAllowance(DateTimeOffset FullAt)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Takes one.</summary>
    /// <param name="now">The time.</param>
    /// <param name="stock">How many a full stock has.</param>
    /// <returns>What is left after that, or how long to wait; one of the two is null.</returns>
    public (InputAllowance? After, TimeSpan? Wait) Take(DateTimeOffset now, int stock)
    {
        var fullAt = (FullAt > now ? FullAt : now) + Pause;
        var wait = fullAt - now - (Pause * stock);
        return wait > TimeSpan.Zero ? (null, wait) : (new InputAllowance(fullAt), null);
    }
}
