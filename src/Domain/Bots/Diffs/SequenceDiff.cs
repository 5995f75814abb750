namespace Infon.Domain.Bots.Diffs;

/// <summary>Finds what must be removed from one sequence and added to make another: Myers' algorithm in linear space, with bounds.</summary>
/// <remarks>Small differences are found exactly. Where sequences have little in common it settles for what it has found by then, and when
/// the work is used up, what is left counts as changed: the answer is right in any case, and only then not the shortest.</remarks>
internal sealed class SequenceDiff
{
    /// <summary>How many changes from either end it looks for a middle before it settles for the best place so far.</summary>
    private const int ReachMax = 700;

    private readonly int[] _before;
    private readonly int[] _after;
    private readonly int[] _beforePlaces;
    private readonly int[] _afterPlaces;
    private readonly Stack<Box> _boxes = new();
    private readonly int[] _forward;
    private readonly int[] _backward;
    private long _work;

    private SequenceDiff(ReadOnlySpan<int> before, ReadOnlySpan<int> after, long work)
    {
        Removed = new bool[before.Length];
        Added = new bool[after.Length];
        (_before, _beforePlaces) = Shared(before, after, Removed);
        (_after, _afterPlaces) = Shared(after, before, Added);
        var width = (2 * Math.Min(ReachMax + 1, Math.Min(_before.Length, _after.Length))) + 4;
        _forward = new int[width];
        _backward = new int[width];
        _work = work;
    }

    /// <summary>What is removed, by its place before.</summary>
    public bool[] Removed { get; }

    /// <summary>What is added, by its place after.</summary>
    public bool[] Added { get; }

    /// <summary>Compares two sequences.</summary>
    /// <param name="before">The one; equal numbers stand for equal things.</param>
    /// <param name="after">The other.</param>
    /// <param name="work">How many steps it may take; what is left is returned in it.</param>
    public static SequenceDiff Of(ReadOnlySpan<int> before, ReadOnlySpan<int> after, ref long work)
    {
        var diff = new SequenceDiff(before, after, work);
        diff.Run();
        work = diff._work;
        return diff;
    }

    /// <summary>The part of a sequence that the other has too; the rest has changed without further question.</summary>
    private static (int[] Values, int[] Places) Shared(ReadOnlySpan<int> values, ReadOnlySpan<int> others, bool[] changed)
    {
        var known = new HashSet<int>();
        foreach (var other in others)
        {
            known.Add(other);
        }

        var places = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            changed[i] = !known.Contains(values[i]);
            if (!changed[i])
            {
                places.Add(i);
            }
        }

        var shared = new int[places.Count];
        for (var i = 0; i < shared.Length; i++)
        {
            shared[i] = values[places[i]];
        }

        return (shared, [.. places]);
    }

    private void Run()
    {
        _boxes.Push(new Box(0, _before.Length, 0, _after.Length));
        while (_boxes.TryPop(out var whole))
        {
            var box = Trimmed(whole);
            if (box.Width > 0 && box.Height > 0 && _work > 0 && Middle(box) is { } middle)
            {
                _boxes.Push(new Box(middle.ToX, box.Right, middle.ToY, box.Bottom));
                _boxes.Push(new Box(box.Left, middle.FromX, box.Top, middle.FromY));
            }
            else
            {
                Mark(box);
            }
        }
    }

    private Box Trimmed(Box box)
    {
        var (left, right, top, bottom) = box;
        while (left < right && top < bottom && _before[left] == _after[top])
        {
            (left, top) = (left + 1, top + 1);
        }

        while (left < right && top < bottom && _before[right - 1] == _after[bottom - 1])
        {
            (right, bottom) = (right - 1, bottom - 1);
        }

        return new Box(left, right, top, bottom);
    }

    private void Mark(Box box)
    {
        for (var i = box.Left; i < box.Right; i++)
        {
            Removed[_beforePlaces[i]] = true;
        }

        for (var i = box.Top; i < box.Bottom; i++)
        {
            Added[_afterPlaces[i]] = true;
        }
    }

    /// <summary>A stretch on a shortest way through the box, found from both ends at once; both sides of it are smaller boxes.</summary>
    private Stretch? Middle(Box box)
    {
        Array.Clear(_forward);
        Array.Clear(_backward);
        _work -= _forward.Length / 8;
        var rounds = (box.Width + box.Height + 1) / 2;
        for (var round = 0; round <= rounds; round++)
        {
            if (Advance(box, round, isForward: true) is { } met)
            {
                return met;
            }

            if (Advance(box, round, isForward: false) is { } metBehind)
            {
                return metBehind;
            }

            if (round == ReachMax || _work <= 0)
            {
                return Farthest(box, round);
            }
        }

        return null;
    }

    /// <summary>Goes one change further on every diagonal; returns where it meets what came from the other end.</summary>
    private Stretch? Advance(Box box, int round, bool isForward)
    {
        var (own, other) = isForward ? (_forward, _backward) : (_backward, _forward);
        var shift = box.Width - box.Height;
        var isOdd = (shift & 1) != 0;
        var past = isForward ? 1 : 0;
        for (var diagonal = First(box, round); diagonal <= Last(box, round); diagonal += 2)
        {
            var x = diagonal == -round || (diagonal != round && At(own, diagonal - 1) < At(own, diagonal + 1))
                ? At(own, diagonal + 1)
                : At(own, diagonal - 1) + 1;
            var end = Slide(box, x, x - diagonal, isForward);
            At(own, diagonal) = end;
            _work -= end - x + 1;
            var opposite = shift - diagonal;
            if (isOdd == isForward && Math.Abs(opposite) <= round - past && end + At(other, opposite) >= box.Width)
            {
                return isForward
                    ? new Stretch(box.Left + x, box.Left + end, box.Top + x - diagonal, box.Top + end - diagonal)
                    : new Stretch(box.Right - end, box.Right - x, box.Bottom - end + diagonal, box.Bottom - x + diagonal);
            }
        }

        return null;
    }

    private int Slide(Box box, int x, int y, bool isForward)
    {
        while (x < box.Width && y < box.Height && (isForward
            ? _before[box.Left + x] == _after[box.Top + y]
            : _before[box.Right - 1 - x] == _after[box.Bottom - 1 - y]))
        {
            (x, y) = (x + 1, y + 1);
        }

        return x;
    }

    /// <summary>The place that was reached farthest from the upper left corner.</summary>
    private Stretch? Farthest(Box box, int round)
    {
        var (bestX, bestY) = (0, 0);
        for (var diagonal = First(box, round); diagonal <= Last(box, round); diagonal += 2)
        {
            var x = At(_forward, diagonal);
            var y = x - diagonal;
            if (x <= box.Width && y >= 0 && y <= box.Height && x + y > bestX + bestY)
            {
                (bestX, bestY) = (x, y);
            }
        }

        var isInside = bestX + bestY > 0 && bestX + bestY < box.Width + box.Height;
        return isInside ? new Stretch(box.Left + bestX, box.Left + bestX, box.Top + bestY, box.Top + bestY) : null;
    }

    private static int First(Box box, int round) => -(round - (2 * Math.Max(0, round - box.Height)));

    private static int Last(Box box, int round) => round - (2 * Math.Max(0, round - box.Width));

    private static ref int At(int[] reached, int diagonal)
    {
        var place = diagonal % reached.Length;
        return ref reached[place < 0 ? place + reached.Length : place];
    }

    private readonly record struct Box(int Left, int Right, int Top, int Bottom)
    {
        public int Width => Right - Left;

        public int Height => Bottom - Top;
    }

    private readonly record struct Stretch(int FromX, int ToX, int FromY, int ToY);
}
