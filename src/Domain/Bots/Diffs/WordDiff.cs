using System.Collections.Immutable;

namespace Infon.Domain.Bots.Diffs;

/// <summary>Which words changed where some lines became others.</summary>
internal sealed class WordDiff
{
    /// <summary>Where fewer than this many of a hundred words stayed, the lines are other lines.</summary>
    private const int SharedPercentMin = 25;

    private readonly List<ImmutableArray<DiffPart>> _old;
    private readonly List<ImmutableArray<DiffPart>> _new;

    private WordDiff(List<ImmutableArray<DiffPart>> old, List<ImmutableArray<DiffPart>> fresh)
    {
        _old = old;
        _new = fresh;
    }

    /// <summary>Compares the words of a change; null = there is nothing to compare, or too little in common, or the work is used up.</summary>
    public static WordDiff? Of(List<string> old, List<string> fresh, DiffBlock block, ref long work)
    {
        if (block.OldStart == block.OldEnd || block.NewStart == block.NewEnd || work <= 0)
        {
            return null;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (before, after) = (Words(old, block.OldStart, block.OldEnd), Words(fresh, block.NewStart, block.NewEnd));
        work -= before.Count + after.Count;
        var diff = SequenceDiff.Of(SourceDiff.Numbered(before, numbers), SourceDiff.Numbered(after, numbers), ref work);
        return IsAlike(before, diff.Removed) || IsAlike(after, diff.Added) ? new WordDiff(Parts(before, diff.Removed), Parts(after, diff.Added)) : null;
    }

    /// <summary>The parts of a removed line, by its place among them.</summary>
    public ImmutableArray<DiffPart> OfOld(int line) => _old[line];

    /// <summary>The parts of an added line, by its place among them.</summary>
    public ImmutableArray<DiffPart> OfNew(int line) => _new[line];

    private static bool IsAlike(List<string> words, bool[] changed)
    {
        int all = 0, shared = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!char.IsWhiteSpace(words[i][0]))
            {
                all++;
                shared += changed[i] ? 0 : 1;
            }
        }

        return shared > 0 && shared * 100L >= all * (long)SharedPercentMin;
    }

    /// <summary>Names and numbers, stretches of space, ends of lines, and everything else sign by sign.</summary>
    private static List<string> Words(List<string> lines, int start, int end)
    {
        var words = new List<string>();
        for (var line = start; line < end; line++)
        {
            var text = lines[line];
            for (var at = 0; at < text.Length;)
            {
                var next = at + 1;
                while (next < text.Length && Belongs(text[at], text[next]))
                {
                    next++;
                }

                words.Add(text[at..next]);
                at = next;
            }

            if (!text.EndsWith('\n'))
            {
                words.Add("\n");
            }
        }

        return words;
    }

    private static bool Belongs(char first, char next) =>
        IsOfName(first) ? IsOfName(next)
        : first is ' ' or '\t' or '\r' ? next is ' ' or '\t' or '\r'
        : char.IsHighSurrogate(first) && char.IsLowSurrogate(next);

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static List<ImmutableArray<DiffPart>> Parts(List<string> words, bool[] changed)
    {
        var lines = new List<ImmutableArray<DiffPart>>();
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        for (var i = 0; i < words.Count;)
        {
            if (words[i] == "\n")
            {
                lines.Add(parts.ToImmutable());
                parts.Clear();
                i++;
                continue;
            }

            var start = i;
            while (i < words.Count && words[i] != "\n" && changed[i] == changed[start])
            {
                i++;
            }

            parts.Add(new DiffPart(string.Concat(words.Skip(start).Take(i - start)), changed[start]));
        }

        return lines;
    }
}
