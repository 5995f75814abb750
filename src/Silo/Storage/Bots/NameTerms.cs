namespace Infon.Silo.Storage.Bots;

/// <summary>What the name of a bot is found by: each of its words with all that follows, so that every beginning of a word finds it by an index.</summary>
internal static class NameTerms
{
    /// <summary>The terms of a name; none for an empty one.</summary>
    public static IReadOnlyCollection<string> Of(string name)
    {
        var key = Key(name);
        var terms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < key.Length; i++)
        {
            if (IsLetter(key, i) && (i == 0 || !IsLetter(key, i - 1)))
            {
                terms.Add(key[i..]);
            }
        }

        if (terms.Count == 0 && key.Length > 0)
        {
            terms.Add(key);
        }

        return terms;
    }

    /// <summary>A text as it is compared.</summary>
    public static string Key(string text) => text.Trim().ToUpperInvariant();

    /// <summary>The words that are searched for, as they are compared.</summary>
    public static IReadOnlyList<string> Words(string? text) => text is null ? [] : Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Half a character belongs to the word.
    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]);
}
