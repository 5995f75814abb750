namespace Infon.Domain.Sessions;

/// <summary>How a session shows who it is.</summary>
public enum SessionKind : byte
{
    /// <summary>A browser, by a cookie that no script can read.</summary>
    Browser = 0,

    /// <summary>An app, by an access token that lives briefly and a refresh token that is good for one refresh.</summary>
    App = 1,
}
