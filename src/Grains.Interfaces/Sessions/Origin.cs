namespace Infon.Grains.Interfaces.Sessions;

/// <summary>Where a request comes from.</summary>
/// <param name="Address">The network address.</param>
/// <param name="Device">What it runs on, as the program itself says; at most 200 characters.</param>
[GenerateSerializer, Immutable, Alias("origin")]
public sealed record Origin([property: Id(0)] string Address, [property: Id(1)] string Device);
