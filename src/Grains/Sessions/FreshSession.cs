using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Sessions;

/// <summary>A session with new secrets, while they are known.</summary>
/// <param name="Session">The session as stored.</param>
/// <param name="Secret">The value of its cookie, or its refresh token.</param>
/// <param name="AccessToken">Its access token; null = it has none.</param>
public sealed record FreshSession(SessionRecord Session, string Secret, string? AccessToken)
{
    /// <summary>What who signed in is told.</summary>
    public SignedIn SignedIn(AccountView account, DateTimeOffset until) =>
        new(Session.Id, account, Secret, AccessToken, Session.AccessUntil, until);
}
