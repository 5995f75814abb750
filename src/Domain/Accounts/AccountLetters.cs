using Infon.Domain.Mail;

namespace Infon.Domain.Accounts;

/// <summary>The mails about accounts.</summary>
public static class AccountLetters
{
    /// <summary>To who registers, or gives another e-mail address.</summary>
    public static Letter Confirm(string site, string username, string token) => new(
        "Confirm your e-mail address for Infon",
        $"""
        Hello {username},

        somebody, hopefully you, gave this e-mail address for the account {username}. If it was you, confirm it:

        {site}/confirm?token={token}

        If it was not you, do nothing: without this link the address is not used.
        """);

    /// <summary>To the owner of an e-mail address with which somebody registers once more.</summary>
    public static Letter AlreadyRegistered(string site, string username) => new(
        "You already have an account at Infon",
        $"""
        Hello {username},

        somebody, perhaps you, tried to register with this e-mail address. It belongs to your account {username} already:

        sign in          {site}/sign-in
        forgot password  {site}/forgot

        If it was not you, do nothing: nothing has changed.
        """);

    /// <summary>To who forgot the password.</summary>
    public static Letter Reset(string site, string username, string token) => new(
        "Choose a new password for Infon",
        $"""
        Hello {username},

        somebody, hopefully you, asked for a new password for the account {username}. Choose one:

        {site}/reset?token={token}

        If it was not you, do nothing: your password stays as it is.
        """);

    /// <summary>To who has a new password.</summary>
    public static Letter PasswordChanged(string site, string username) => new(
        "Your password for Infon was changed",
        $"""
        Hello {username},

        the password of your account {username} was changed, and all other sessions were ended. If it was not you, choose
        another at once:

        {site}/forgot
        """);

    /// <summary>To the old e-mail address when another takes its place.</summary>
    public static Letter EmailChanged(string username) => new(
        "Your e-mail address for Infon was changed",
        $"""
        Hello {username},

        your account {username} has another e-mail address now, and mails go there. If it was not you, write to whoever runs
        the site.
        """);

    /// <summary>To whose account can be entered by an account at a provider from now on.</summary>
    public static Letter Linked(string site, string username, string provider, string name) => new(
        $"Your account at Infon is linked with {provider}",
        $"""
        Hello {username},

        the account {name} at {provider} now signs in to your account {username}. If it was not you, unlink it at once, end
        all other sessions and choose another password:

        {site}/settings
        """);

    /// <summary>To whose account cannot be entered by an account at a provider any more.</summary>
    public static Letter Unlinked(string site, string username, string provider, string name) => new(
        $"Your account at Infon is not linked with {provider} any more",
        $"""
        Hello {username},

        the account {name} at {provider} does not sign in to your account {username} any more. If it was not you, end all
        other sessions and choose another password:

        {site}/settings
        """);

    /// <summary>To who asked for the account to be deleted.</summary>
    public static Letter Deletion(string site, string username, DateTimeOffset after) => new(
        "Your account at Infon will be deleted",
        $"""
        Hello {username},

        your account {username} will be deleted after {after:yyyy-MM-dd HH:mm} UTC. If you want to keep it, sign in before:

        {site}/sign-in
        """);

    /// <summary>To who was suspended.</summary>
    public static Letter Suspended(string username, string reason) => new(
        "Your account at Infon is suspended",
        $"""
        Hello {username},

        your account {username} was suspended: {reason}
        """);
}
