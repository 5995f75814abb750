using Infon.Domain.Refusals;

namespace Infon.Domain.Accounts.Identities;

/// <summary>Why signing in by another site, a provider, is refused.</summary>
public static class IdentityRefusals
{
    /// <summary>A provider that nobody has set up here, or that nobody knows.</summary>
    public static readonly RefusalCode ProviderOff = new(
        "accounts.provider-off", RefusalKind.NotFound,
        "Nobody signs in here by that provider; GET /api/v2/auth/oauth lists those by which one can.");

    /// <summary>Somebody who began without the cookie of a browser and is signed in otherwise.</summary>
    public static readonly RefusalCode BrowserOnly = new(
        "accounts.provider-by-browser", RefusalKind.Forbidden,
        "Providers send browsers back: begin in a browser that is signed in by cookie, or is not signed in at all.");

    /// <summary>A person who said no at the provider.</summary>
    public static readonly RefusalCode Denied = new(
        "accounts.provider-denied", RefusalKind.Forbidden, "The provider was not allowed to tell who you are, so nothing was changed.");

    /// <summary>A callback that this browser has not asked for: forged, stolen, repeated or too late.</summary>
    public static readonly RefusalCode NotBegun = new(
        "accounts.provider-not-begun", RefusalKind.Invalid,
        "This was not begun in this browser and session, is over already or took too long: begin anew.");

    /// <summary>A provider that does not take back what it sent the browser with.</summary>
    public static readonly RefusalCode ProviderRefused = new(
        "accounts.provider-refused", RefusalKind.Invalid, "The provider did not confirm that it sent you: begin anew.");

    /// <summary>A provider that does not answer.</summary>
    public static readonly RefusalCode ProviderAway = new(
        "accounts.provider-away", RefusalKind.Unavailable, "The provider does not answer just now. Try again soon, or sign in otherwise.");

    /// <summary>A provider that answers something that is no account.</summary>
    public static readonly RefusalCode ProviderUnreadable = new(
        "accounts.provider-unreadable", RefusalKind.Unavailable, "What the provider tells of you cannot be read. Sign in otherwise.");

    /// <summary>
    /// A newcomer with the e-mail address of an account. It is told only to who owns the address, as the provider has checked. Taking
    /// them for the owner of the account would give it to whoever gets such an address confirmed anywhere.
    /// </summary>
    public static readonly RefusalCode SignInToLink = new(
        "accounts.sign-in-to-link", RefusalKind.Conflict,
        "An account here has your e-mail address: sign in to it as you did before, then link the provider in its settings.");

    /// <summary>An account at a provider that signs in somebody else already.</summary>
    public static readonly RefusalCode IdentityTaken = new(
        "accounts.identity-taken", RefusalKind.Conflict, "Another account here is linked with your account at the provider: unlink it there first.");

    /// <summary>A second account at the same provider.</summary>
    public static readonly RefusalCode AlreadyLinked = new(
        "accounts.identity-linked", RefusalKind.Conflict, "Your account is linked with another one at this provider: unlink that one first.");

    /// <summary>A provider that is not linked.</summary>
    public static readonly RefusalCode NotLinked = new(
        "accounts.identity-not-found", RefusalKind.NotFound, "Your account is not linked with this provider.");

    /// <summary>Who would have no way to sign in any more.</summary>
    public static readonly RefusalCode LastWayIn = new(
        "accounts.last-way-in", RefusalKind.Conflict,
        "This is the only way into your account: link another provider or choose a password first.");
}
