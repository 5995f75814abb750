using Infon.Domain.Sessions;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>A session as its owner sees it.</summary>
/// <param name="Id">Which session.</param>
/// <param name="Kind">How it shows who it is.</param>
/// <param name="Device">What it runs on, as the program itself says.</param>
/// <param name="Address">The network address it was last seen from.</param>
/// <param name="CreatedAt">When somebody signed in.</param>
/// <param name="LastSeenAt">When it was last used, to within a few minutes.</param>
/// <param name="Until">When it ends unless it is used before.</param>
[GenerateSerializer, Immutable, Alias("session")]
public sealed record SessionView(
    [property: Id(0)] SessionId Id,
    [property: Id(1)] SessionKind Kind,
    [property: Id(2)] string Device,
    [property: Id(3)] string Address,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset LastSeenAt,
    [property: Id(6)] DateTimeOffset Until);
