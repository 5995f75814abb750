namespace Infon.Api.Accounts.Identities;

/// <summary>Where a browser goes after it was at a provider: to a page of this site, never to another one.</summary>
internal static class ReturnPath
{
    private const int LengthMax = 512;

    /// <summary>What is wrong with a path; null = nothing. Browsers take <c>//</c> and <c>/\</c> for the beginning of another site's address.</summary>
    public static string? Objection(string path) => path switch
    {
        { Length: > LengthMax } => $"A return address has at most {LengthMax} characters.",
        ['/', not ('/' or '\\'), ..] or "/" when path.All(letter => letter is > ' ' and < '\x7f' and not '\\') => null,
        _ => "A return address is a path of this site, such as /bots.",
    };
}
