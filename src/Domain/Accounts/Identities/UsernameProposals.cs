namespace Infon.Domain.Accounts.Identities;

/// <summary>Usernames for somebody who comes from a provider and has not chosen one.</summary>
public static class UsernameProposals
{
    private const string Fallback = "player";
    private const int NumberMax = 9;
    private const int UniqueDigits = 8;

    /// <summary>Names to try one after the other, each a right username; the last one is hardly ever taken.</summary>
    /// <param name="login">What the provider calls the person.</param>
    /// <param name="unique">Something nobody else has; the last digits make the last name.</param>
    public static IEnumerable<string> From(string login, Guid unique)
    {
        var name = Fitting(login);
        yield return name;
        for (var number = 2; number <= NumberMax; number++)
        {
            yield return $"{Cut(name, 2)}-{number}";
        }

        yield return $"{Cut(name, UniqueDigits + 1)}-{unique.ToString("N")[^UniqueDigits..]}";
    }

    private static string Fitting(string login)
    {
        var letters = login.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            .SkipWhile(letter => !char.IsAsciiLetter(letter)).Take(AccountRules.UsernameLengthMax);
        var name = string.Concat(letters).TrimEnd('-', '_');
        return AccountRules.ObjectionToUsername(name) is null ? name : Fallback;
    }

    private static string Cut(string name, int room) => name[..Math.Min(name.Length, AccountRules.UsernameLengthMax - room)];
}
