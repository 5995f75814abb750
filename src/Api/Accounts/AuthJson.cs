using Infon.Grains.Interfaces.Sessions;

namespace Infon.Api.Accounts;

/// <summary>A request for an account.</summary>
/// <param name="Username">The name by which everybody will know you: 3 to 32 letters, digits, - and _, the first one a letter.</param>
/// <param name="Email">Your e-mail address.</param>
/// <param name="Password">Your password, 10 to 256 characters.</param>
public sealed record RegisterJson(string? Username, string? Email, string? Password);

/// <summary>A request for a session.</summary>
/// <param name="Login">Your e-mail address or username.</param>
/// <param name="Password">Your password.</param>
/// <param name="Cookie">Whether you are a browser that keeps its session in a cookie. Default false: you are told tokens.</param>
public sealed record SignInJson(string? Login, string? Password, bool Cookie = false);

/// <summary>A refresh token, for new tokens.</summary>
/// <param name="RefreshToken">The token; it is good once.</param>
public sealed record RefreshJson(string? RefreshToken);

/// <summary>The token of a link in a mail.</summary>
/// <param name="Token">The token.</param>
public sealed record ConfirmJson(string? Token);

/// <summary>A request for a link by which a new password can be chosen.</summary>
/// <param name="Login">Your e-mail address or username.</param>
public sealed record ForgotJson(string? Login);

/// <summary>A new password.</summary>
/// <param name="Token">The token of the link in the mail.</param>
/// <param name="Password">The new password, 10 to 256 characters.</param>
public sealed record ResetJson(string? Token, string? Password);

/// <summary>A session that was opened or refreshed.</summary>
/// <param name="SessionId">Which session.</param>
/// <param name="User">Who you are.</param>
/// <param name="AccessToken">What to send as Authorization: Bearer; null = you have a cookie.</param>
/// <param name="RefreshToken">What to send for new tokens when the access token expires; good once. null = you have a cookie.</param>
/// <param name="AccessTokenExpiresAt">Until when the access token is good; null = you have a cookie.</param>
/// <param name="SessionExpiresAt">When the session ends unless it is used before.</param>
public sealed record SessionOpenedJson(
    Guid SessionId, AccountJson User, string? AccessToken, string? RefreshToken, DateTimeOffset? AccessTokenExpiresAt, DateTimeOffset SessionExpiresAt)
{
    /// <summary>A session as the API shows it to an app, or, without its secret, to a browser.</summary>
    public static SessionOpenedJson Of(SignedIn session) => new(
        session.Session.Value, AccountJson.Of(session.Account), session.AccessToken, session.AccessToken is null ? null : session.Secret,
        session.AccessUntil, session.Until);
}

/// <summary>What happens next.</summary>
/// <param name="Message">In a sentence.</param>
public sealed record NoticeJson(string Message);
