using System.Collections.Immutable;

namespace Infon.Engine.Maps.Text;

/// <summary>The words and marks of map files.</summary>
internal static class Vocabulary
{
    public const string Usage = "known are name, author, players, modes, symmetry, theme, hill, food, seat, spawner and map";

    /// <summary>Marks that the header may give an amount of food.</summary>
    public const string FoodMarks = "*+%$&@";

    /// <summary>Seats that have a mark of their own: 1 to 9, then a to z.</summary>
    public const int MarkedSeats = 35;

    public static readonly ImmutableArray<string> Keys =
        ["name", "author", "players", "modes", "symmetry", "theme", "hill", "food", "seat", "spawner", "map"];

    public static readonly ImmutableArray<(string Word, MapSymmetry Value)> Symmetries =
    [
        ("none", MapSymmetry.None), ("mirror-x", MapSymmetry.MirrorX), ("mirror-y", MapSymmetry.MirrorY), ("mirror-xy", MapSymmetry.MirrorXy),
        ("rotate-180", MapSymmetry.Rotate180), ("rotate-90", MapSymmetry.Rotate90), ("eightfold", MapSymmetry.Eightfold),
    ];

    public static readonly ImmutableArray<(string Word, MapTheme Value)> Themes =
        [("grass", MapTheme.Grass), ("snow", MapTheme.Snow), ("desert", MapTheme.Desert)];

    public static readonly ImmutableArray<(string Word, MapModes Value)> Modes =
        [("duel", MapModes.Duel), ("ffa5", MapModes.Ffa5), ("team2v2", MapModes.Team2v2), ("large", MapModes.Large)];

    /// <summary>The mark of a seat that has one, counted from 0.</summary>
    public static char SeatMark(int seat) => (char)(seat < 9 ? '1' + seat : 'a' + seat - 9);

    /// <summary>The seat a mark stands for, counted from 0; -1 for other marks.</summary>
    public static int SeatOf(char mark) => mark switch
    {
        >= '1' and <= '9' => mark - '1',
        >= 'a' and <= 'z' => mark - 'a' + 9,
        _ => -1,
    };

    /// <summary>The mark of a surface on which nothing lies.</summary>
    public static char SurfaceMark(Surface surface) => "#.~^_"[(int)surface];

    /// <summary>The surface a mark stands for; null for other marks.</summary>
    public static Surface? SurfaceOf(char mark) => mark switch
    {
        '#' => Surface.Rock,
        '.' => Surface.Ground,
        '~' => Surface.Water,
        '^' => Surface.Lava,
        '_' => Surface.Void,
        _ => null,
    };

    /// <summary>The word of a value.</summary>
    public static string WordOf<T>(this ImmutableArray<(string Word, T Value)> words, T value)
        where T : struct, Enum =>
        words.First(entry => entry.Value.Equals(value)).Word;

    /// <summary>A question that names the known word nearest to a misspelt one; empty when none is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (candidate, Distance: EditDistance(word, candidate))).MinBy(pair => pair.Distance);
        return nearest.Distance <= Math.Max(1, nearest.candidate.Length / 2) ? $" - did you mean \"{nearest.candidate}\"?" : "";
    }

    private static int EditDistance(string from, string to)
    {
        if (from.Length > 40)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var kept = diagonal + (char.ToLowerInvariant(from[i - 1]) == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
