namespace Infon.Domain.Accounts;

/// <summary>What an e-mail address may be and when two are the same.</summary>
public static class EmailAddress
{
    /// <summary>The longest address, in characters.</summary>
    public const int LengthMax = 254;

    /// <summary>What is wrong with an address; null = nothing. Whether it exists only a mail can tell.</summary>
    public static string? Objection(string? address) => address switch
    {
        null or "" => "An account needs an e-mail address.",
        { Length: > LengthMax } => $"An e-mail address has at most {LengthMax} characters.",
        _ when !LooksRight(address) => "This does not look like an e-mail address (name@example.org).",
        _ => null,
    };

    /// <summary>Equal for addresses that are the same whatever the case of their letters.</summary>
    public static string KeyOf(string address) => address.ToUpperInvariant();

    private static bool LooksRight(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        return at is > 0 and <= 64
            && address.All(letter => letter > ' ' && letter != 127 && !char.IsWhiteSpace(letter) && letter is not ('<' or '>' or ',' or ';' or '"' or '\\'))
            && address.IndexOf('@', StringComparison.Ordinal) == at
            && domain.Split('.') is { Length: > 1 } parts
            && parts.All(part => part.Length > 0 && part.All(letter => char.IsLetterOrDigit(letter) || letter == '-'));
    }
}
