using System.Collections.Immutable;

namespace Infon.Domain.Bots.Diffs;

/// <summary>Compares two sources line by line, and word by word where lines were changed.</summary>
public static class SourceDiff
{
    /// <summary>How many unchanged lines are shown around a change unless told otherwise.</summary>
    public const int ContextDefault = 3;

    /// <summary>How many lines a source may have to be compared for others: what is told about a line takes much more room than a short line.</summary>
    public const int LinesMax = 10_000;

    /// <summary>How many steps the comparison of the lines, and that of all words together, may take: a tenth of a second or so.</summary>
    private const long LineWork = 10_000_000, WordWork = 2_000_000;

    /// <summary>The places where two sources differ; none = they are equal.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="context">How many unchanged lines are shown around a change.</param>
    public static ImmutableArray<DiffHunk> Between(string before, string after, int context = ContextDefault)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var work = LineWork;
        var diff = SequenceDiff.Of(Numbered(old, numbers), Numbered(fresh, numbers), ref work);
        var blocks = Blocks(diff);
        return HunkWriter.Write(old, fresh, blocks, context, WordWork);
    }

    /// <summary>Whether a source has so few lines that a comparison can be handed out.</summary>
    public static bool IsComparable(string source) => source.AsSpan().Count('\n') <= LinesMax;

    /// <summary>The lines of a text with their ends.</summary>
    internal static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    /// <summary>Texts as numbers: equal texts have equal numbers.</summary>
    internal static int[] Numbered(List<string> texts, Dictionary<string, int> numbers)
    {
        var result = new int[texts.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(texts[i], out var number))
            {
                numbers.Add(texts[i], number = numbers.Count);
            }

            result[i] = number;
        }

        return result;
    }

    /// <summary>The changes, in order: what is removed and what is added at one place.</summary>
    private static List<DiffBlock> Blocks(SequenceDiff diff)
    {
        var blocks = new List<DiffBlock>();
        int before = 0, after = 0;
        while (before < diff.Removed.Length || after < diff.Added.Length)
        {
            var (oldStart, newStart) = (before, after);
            while (before < diff.Removed.Length && diff.Removed[before])
            {
                before++;
            }

            while (after < diff.Added.Length && diff.Added[after])
            {
                after++;
            }

            if (before > oldStart || after > newStart)
            {
                blocks.Add(new DiffBlock(oldStart, before, newStart, after));
            }
            else
            {
                (before, after) = (before + 1, after + 1);
            }
        }

        return blocks;
    }
}

/// <summary>A change: the lines from OldStart up to OldEnd became those from NewStart up to NewEnd.</summary>
internal readonly record struct DiffBlock(int OldStart, int OldEnd, int NewStart, int NewEnd);
