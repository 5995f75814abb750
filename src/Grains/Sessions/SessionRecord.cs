using Infon.Domain.Accounts;
using Infon.Domain.Sessions;

namespace Infon.Grains.Sessions;

/// <summary>A session as stored.</summary>
/// <param name="Id">Which session.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Kind">How it shows who it is.</param>
/// <param name="SecretHash">The hash of its cookie or refresh token.</param>
/// <param name="AccessHash">The hash of its access token; null = it has none.</param>
/// <param name="AccessUntil">Until when the access token is good.</param>
/// <param name="Device">What it runs on, as the program itself says.</param>
/// <param name="Address">The network address it was last seen from.</param>
/// <param name="CreatedAt">When somebody signed in.</param>
/// <param name="LastSeenAt">When it was last used, to within a few minutes.</param>
public sealed record SessionRecord(
    SessionId Id, UserId User, SessionKind Kind, string SecretHash, string? AccessHash, DateTimeOffset? AccessUntil,
    string Device, string Address, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt);
