using System.Collections.Immutable;

namespace Infon.Domain.Bots.Diffs;

/// <summary>Puts changes that stand close together into hunks.</summary>
internal sealed class HunkWriter
{
    private readonly List<string> _old;
    private readonly List<string> _new;
    private readonly ImmutableArray<DiffLine>.Builder _lines = ImmutableArray.CreateBuilder<DiffLine>();
    private long _work;

    private HunkWriter(List<string> old, List<string> fresh, long work)
    {
        _old = old;
        _new = fresh;
        _work = work;
    }

    /// <summary>The hunks of some changes.</summary>
    public static ImmutableArray<DiffHunk> Write(List<string> old, List<string> fresh, List<DiffBlock> blocks, int context, long work)
    {
        var writer = new HunkWriter(old, fresh, work);
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].OldStart - blocks[last].OldEnd <= 2L * context)
            {
                last++;
            }

            hunks.Add(writer.Hunk(blocks, first, last, context));
            first = last + 1;
        }

        return hunks.ToImmutable();
    }

    private DiffHunk Hunk(List<DiffBlock> blocks, int first, int last, int context)
    {
        _lines.Clear();
        var before = Math.Min(context, blocks[first].OldStart);
        var (oldStart, newStart) = (blocks[first].OldStart - before, blocks[first].NewStart - before);
        var (old, fresh) = (oldStart, newStart);
        for (var i = first; i <= last; i++)
        {
            while (old < blocks[i].OldStart)
            {
                AddContext(old++, fresh++);
            }

            AddBlock(blocks[i]);
            (old, fresh) = (blocks[i].OldEnd, blocks[i].NewEnd);
        }

        for (var rest = Math.Min(context, _old.Count - old); rest > 0; rest--)
        {
            AddContext(old++, fresh++);
        }

        return new DiffHunk(
            old == oldStart ? oldStart : oldStart + 1, old - oldStart, fresh == newStart ? newStart : newStart + 1, fresh - newStart, _lines.ToImmutable());
    }

    private void AddContext(int old, int fresh) => Add(DiffLineKind.Context, old, fresh, _old[old], []);

    private void AddBlock(DiffBlock block)
    {
        var words = WordDiff.Of(_old, _new, block, ref _work);
        for (var line = block.OldStart; line < block.OldEnd; line++)
        {
            Add(DiffLineKind.Removed, line, null, _old[line], words?.OfOld(line - block.OldStart) ?? []);
        }

        for (var line = block.NewStart; line < block.NewEnd; line++)
        {
            Add(DiffLineKind.Added, null, line, _new[line], words?.OfNew(line - block.NewStart) ?? []);
        }
    }

    private void Add(DiffLineKind kind, int? old, int? fresh, string line, ImmutableArray<DiffPart> parts)
    {
        var hasEnd = line.EndsWith('\n');
        _lines.Add(new DiffLine(kind, old + 1, fresh + 1, hasEnd ? line[..^1] : line, hasEnd, parts));
    }
}
