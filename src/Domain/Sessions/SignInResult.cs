namespace Infon.Domain.Sessions;

/// <summary>How an attempt to sign in went.</summary>
public enum SignInResult : byte
{
    /// <summary>Somebody signed in.</summary>
    Succeeded = 0,

    /// <summary>The password was wrong.</summary>
    WrongPassword = 1,

    /// <summary>The password was right, but the account is suspended or not confirmed.</summary>
    NotAdmitted = 2,

    /// <summary>A refresh token was shown a second time, and its session ended.</summary>
    RefreshReused = 3,
}
