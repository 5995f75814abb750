using System.Collections.Immutable;

namespace Infon.Grains.Interfaces.Wire;

/// <summary>A part of a list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Page">Its number; the first is 1.</param>
/// <param name="Limit">How many items a page has.</param>
/// <param name="Total">How many items all pages have together.</param>
[GenerateSerializer, Immutable, Alias("page-of`1")]
public sealed record PageOf<T>(
    [property: Id(0)] ImmutableArray<T> Items,
    [property: Id(1)] int Page,
    [property: Id(2)] int Limit,
    [property: Id(3)] long Total);
