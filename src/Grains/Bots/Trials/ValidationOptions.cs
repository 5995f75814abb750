using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Bots.Trials;

/// <summary>How sources of bots are validated; bound from <c>Infon:Validation</c>.</summary>
public sealed record ValidationOptions
{
    /// <summary>How many threads validate; 0 = one for every processor but one. Default 0.</summary>
    [Range(0, 256)]
    public int Threads { get; init; }

    /// <summary>How many sources of one user may wait to be validated; beyond that the answer is 429. Default 16.</summary>
    [Range(1, 10_000)]
    public int WaitingPerUserMax { get; init; } = 16;

    /// <summary>How many sources may wait to be validated in all; beyond that the answer is 503. Default 2000.</summary>
    [Range(1, 100_000)]
    public int WaitingMax { get; init; } = 2000;
}
