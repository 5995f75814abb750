using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Domain.Ratings;
using Infon.Domain.Replays;

namespace Infon.Grains.Interfaces.Matches;

/// <summary>A match as everybody may see it.</summary>
/// <param name="Record">What is stored about it.</param>
/// <param name="Tick">The tick it is at; null = it does not run.</param>
/// <param name="Changes">What it did to ratings; empty = nothing, or not yet.</param>
[GenerateSerializer, Immutable, Alias("match")]
public sealed record MatchView(
    [property: Id(0)] MatchRecord Record,
    [property: Id(1)] int? Tick,
    [property: Id(2)] ImmutableArray<RatingStep> Changes)
{
    /// <summary>Where it stands in the queue; null = it does not wait, or in a list.</summary>
    [Id(3)]
    public QueuePosition? Queue { get; init; }

    /// <summary>How many watch it.</summary>
    [Id(4)]
    public int Viewers { get; init; }

    /// <summary>What speaks for it being what its replay says; null = it has no replay, or in a list.</summary>
    [Id(5)]
    public ReplayProof? Proof { get; init; }
}
