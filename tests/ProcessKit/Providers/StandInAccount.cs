namespace Infon.ProcessKit.Providers;

/// <summary>Somebody's account at a provider.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Login">What it is called.</param>
/// <param name="Email">Its e-mail address; null = none.</param>
/// <param name="IsVerified">Whether the provider has checked the address.</param>
public sealed record StandInAccount(long Id, string Login, string? Email = null, bool IsVerified = true);

/// <summary>A code that was given out and not used yet.</summary>
internal sealed record StandInGrant(string Provider, StandInAccount Account, string RedirectUri, string Challenge);

/// <summary>How a provider feels.</summary>
public enum Mood
{
    /// <summary>It does what it should.</summary>
    Well,

    /// <summary>It answers 503.</summary>
    Down,

    /// <summary>It hangs up.</summary>
    Gone,

    /// <summary>It does not answer.</summary>
    Silent,

    /// <summary>It tells of people in another language.</summary>
    Garbled,

    /// <summary>It tells of people in half characters.</summary>
    Mumbling,

    /// <summary>It tells of nobody in particular.</summary>
    Forgetful,

    /// <summary>It gives out something else than a token.</summary>
    Confused,
}
