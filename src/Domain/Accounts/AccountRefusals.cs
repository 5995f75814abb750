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

    /// <summary>More passwords to check than is accepted at once.</summary>
    public static readonly RefusalCode Busy = new(
        "accounts.busy", RefusalKind.Unavailable, "Too many people sign in at this moment. Try again in a few seconds.");
}
