using Infon.Domain.Refusals;

namespace Infon.Domain.Accounts;

/// <summary>Why requests about accounts are refused.</summary>
public static class AccountRefusals
{
    /// <summary>No account that the caller may see.</summary>
    public static readonly RefusalCode NotFound = new("accounts.not-found", RefusalKind.NotFound, "There is no such user.");

    /// <summary>Somebody else has that username. Usernames are public, so this tells no secret.</summary>
    public static readonly RefusalCode UsernameTaken = new("accounts.username-taken", RefusalKind.Conflict, "Somebody else has this username.");

    /// <summary>Another account has that e-mail address; said only to who reads its mail.</summary>
    public static readonly RefusalCode EmailTaken = new(
        "accounts.email-taken", RefusalKind.Conflict, "Another account has this e-mail address: sign in there, or reset its password.");

    /// <summary>Wrong name or password; which of the two is not said.</summary>
    public static readonly RefusalCode WrongCredentials = new(
        "accounts.wrong-credentials", RefusalKind.Unauthenticated,
        "Name or password is wrong, or the e-mail address is not confirmed yet.");

    /// <summary>The right password of an account that is not confirmed.</summary>
    public static readonly RefusalCode Unconfirmed = new(
        "accounts.unconfirmed", RefusalKind.Forbidden, "Confirm your e-mail address first: open the link in the mail we sent you.");

    /// <summary>An account that an admin closed.</summary>
    public static readonly RefusalCode Suspended = new("accounts.suspended", RefusalKind.Forbidden, "This account is suspended.");

    /// <summary>A link of a mail that is used up, too old or none of ours.</summary>
    public static readonly RefusalCode TicketInvalid = new(
        "accounts.link-invalid", RefusalKind.Invalid, "This link was used before, is too old or is incomplete: ask for a new one.");

    /// <summary>Not the password of the account, from somebody who is signed in.</summary>
    public static readonly RefusalCode WrongPassword = new(
        "accounts.wrong-password", RefusalKind.Forbidden, "This is not your current password.");

    /// <summary>A password to be changed where there is none.</summary>
    public static readonly RefusalCode NoPassword = new(
        "accounts.no-password", RefusalKind.Conflict, "This account has no password yet: choose one by the link that POST /api/v2/auth/forgot sends.");

    /// <summary>An account that the site cannot do without.</summary>
    public static readonly RefusalCode Needed = new("accounts.needed", RefusalKind.Conflict, "This account belongs to the site itself.");

    /// <summary>An admin who would shut themself out.</summary>
    public static readonly RefusalCode NotYourself = new(
        "accounts.not-yourself", RefusalKind.Conflict, "Admins neither suspend nor demote themselves: ask another admin.");

    /// <summary>A picture that is none of those that are accepted.</summary>
    public static readonly RefusalCode PictureNotAccepted = new(
        "accounts.picture-not-accepted", RefusalKind.Invalid,
        "A picture is a PNG, JPEG, GIF or WebP file of at most 256 KiB and 1024 x 1024 pixels.");

    /// <summary>More passwords to check than is accepted at once.</summary>
    public static readonly RefusalCode Busy = new(
        "accounts.busy", RefusalKind.Unavailable, "Too many people sign in at this moment. Try again in a few seconds.");
}
