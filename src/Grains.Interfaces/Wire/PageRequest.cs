namespace Infon.Grains.Interfaces.Wire;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Page">Its number; the first is 1.</param>
/// <param name="Limit">How many items a page has, 1 to 200.</param>
[GenerateSerializer, Immutable, Alias("page-request")]
public sealed record PageRequest([property: Id(0)] int Page = 1, [property: Id(1)] int Limit = PageRequest.LimitDefault)
{
    /// <summary>How many items a page has unless told otherwise.</summary>
    public const int LimitDefault = 50;

    /// <summary>How many items a page can have.</summary>
    public const int LimitMax = 200;

    /// <summary>How many items come before the page.</summary>
    public long Offset => (Page - 1L) * Limit;
}
