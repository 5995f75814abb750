namespace Infon.Silo.Options;

/// <summary>What somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The known word that is most like the given one, whatever the case; null = none is like it.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(each => (Word: each, Distance: Distance(word.ToUpperInvariant(), each.ToUpperInvariant())))
            .OrderBy(each => each.Distance).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(1, word.Split(':')[^1].Length / 3) ? nearest.Word : null;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
