namespace Infon.Domain.Accounts;

/// <summary>What the texts of an account may be.</summary>
public static class AccountRules
{
    /// <summary>The shortest username, in characters.</summary>
    public const int UsernameLengthMin = 3;

    /// <summary>The longest username, in characters.</summary>
    public const int UsernameLengthMax = 32;

    /// <summary>The username of the owner of bots from before there were accounts.</summary>
    public const string LegacyUsername = "legacy";

    /// <summary>The shortest password, in characters.</summary>
    public const int PasswordLengthMin = 10;

    /// <summary>The longest password, in characters: hashing must not cost more than it does.</summary>
    public const int PasswordLengthMax = 256;

    /// <summary>The longest display name, in characters.</summary>
    public const int DisplayNameLengthMax = 64;

    /// <summary>The longest bio, in characters.</summary>
    public const int BioLengthMax = 2000;

    /// <summary>What is wrong with a username; null = nothing. It never contains an @, so it is never mistaken for an e-mail address.</summary>
    public static string? ObjectionToUsername(string? username) => username switch
    {
        null or "" => "An account needs a username.",
        { Length: < UsernameLengthMin or > UsernameLengthMax } =>
            $"A username has {UsernameLengthMin} to {UsernameLengthMax} characters; this one has {username.Length}.",
        _ when !char.IsAsciiLetter(username[0]) => "A username starts with a letter.",
        _ when !username.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') =>
            "A username has letters (a to z), digits, - and _ only.",
        _ when username.Equals(LegacyUsername, StringComparison.OrdinalIgnoreCase) => "This username belongs to the site itself.",
        _ when username.StartsWith("deleted-", StringComparison.OrdinalIgnoreCase) => "Usernames that start with deleted- are not given out.",
        _ => null,
    };

    /// <summary>What is wrong with a password; null = nothing.</summary>
    /// <param name="password">The password.</param>
    /// <param name="names">What everybody could guess: username and e-mail address.</param>
    public static string? ObjectionToPassword(string? password, params ReadOnlySpan<string?> names)
    {
        switch (password)
        {
            case null or "":
                return "An account needs a password.";
            case { Length: < PasswordLengthMin }:
                return $"A password has at least {PasswordLengthMin} characters; a few words in a row are good.";
            case { Length: > PasswordLengthMax }:
                return $"A password has at most {PasswordLengthMax} characters.";
            case var _ when password.Distinct().Count() < 4:
                return "This password has too few different characters.";
        }

        foreach (var name in names)
        {
            if (string.Equals(password, name, StringComparison.OrdinalIgnoreCase))
            {
                return "A password is neither the username nor the e-mail address.";
            }
        }

        return null;
    }

    /// <summary>What is wrong with a display name; null = nothing.</summary>
    public static string? ObjectionToDisplayName(string? name) => name switch
    {
        { Length: > DisplayNameLengthMax } => $"A display name has at most {DisplayNameLengthMax} characters; this one has {name.Length}.",
        not null when name.Trim().Length != name.Length => "A display name neither begins nor ends with a space.",
        not null when name.Any(char.IsControl) => "A display name has no control characters.",
        _ => null,
    };

    /// <summary>What is wrong with a bio; null = nothing.</summary>
    public static string? ObjectionToBio(string? bio) => bio switch
    {
        { Length: > BioLengthMax } => $"A bio has at most {BioLengthMax} characters; this one has {bio.Length}.",
        not null when bio.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) => "A bio has no control characters.",
        _ => null,
    };

    /// <summary>Equal for usernames that are the same whatever the case of their letters.</summary>
    public static string UsernameKeyOf(string username) => username.ToUpperInvariant();
}
