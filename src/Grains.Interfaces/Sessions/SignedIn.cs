using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>A session was opened or refreshed. What it holds is secret and told only once.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Account">Who signed in.</param>
/// <param name="Secret">The value of the cookie, or the refresh token.</param>
/// <param name="AccessToken">The access token; null = the session has none.</param>
/// <param name="AccessUntil">Until when the access token is good.</param>
/// <param name="Until">When the session ends at the latest.</param>
[GenerateSerializer, Immutable, Alias("signed-in")]
public sealed record SignedIn(
    [property: Id(0)] SessionId Session,
    [property: Id(1)] AccountView Account,
    [property: Id(2)] string Secret,
    [property: Id(3)] string? AccessToken,
    [property: Id(4)] DateTimeOffset? AccessUntil,
    [property: Id(5)] DateTimeOffset Until);
