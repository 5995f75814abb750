using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Hands out the memory of a region: small blocks from pages of one size class, large ones as runs of pages.</summary>
/// <remarks>It lives in the region itself, allocates nothing elsewhere, and its answers depend only on the order of requests.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Arena
{
    public const int PageBytes = 1024;

    /// <summary>The largest block that shares its page with others.</summary>
    private const int SmallMax = 512;
    private const int ClassCount = 20;
    private const int Granule = 16;
    private const int None = -1;
    private const byte LargeClass = 0xff;
    private const int SystemPageBytes = 4096;

    /// <summary>From how many new bytes on it pays to fetch their pages at once.</summary>
    private const int FetchedBytesMin = 4 * SystemPageBytes;

    private byte* _base;
    private Page* _pages;
    private ulong* _free;
    private int _pageCount;
    private int _firstFreeWord;
    private fixed int _open[ClassCount];

    private static ReadOnlySpan<ushort> ClassBytes =>
    [
        16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 320, 384, 448, 512,
    ];

    /// <summary>Bytes of all pages that were ever handed out: what the region may have written to.</summary>
    public int TouchedBytes { get; private set; }

    /// <summary>Pages that nobody has.</summary>
    public int FreePages { get; private set; }

    /// <summary>Prepares the arena for a region whose first <paramref name="reserved"/> bytes are somebody else's.</summary>
    public void Open(byte* region, int bytes, int reserved)
    {
        _base = region;
        _pageCount = bytes / PageBytes;
        _pages = (Page*)(region + reserved);
        _free = (ulong*)(_pages + _pageCount);
        var head = reserved + (_pageCount * sizeof(Page)) + (_pageCount / 8);
        var headPages = (head + PageBytes - 1) / PageBytes;
        for (var page = headPages; page < _pageCount; page++)
        {
            _free[page >> 6] |= 1UL << (page & 63);
        }

        FreePages = _pageCount - headPages;
        TouchedBytes = headPages * PageBytes;
        for (var number = 0; number < ClassCount; number++)
        {
            _open[number] = None;
        }
    }

    /// <summary>What a block of that size really takes.</summary>
    public static int Rounded(nuint size) =>
        size <= SmallMax ? ClassBytes[ClassOf((int)size)] : checked((int)((size + PageBytes - 1) / PageBytes * PageBytes));

    /// <summary>A block of at least that many bytes, or null when the region is full.</summary>
    public void* Take(nuint size) => size <= SmallMax ? TakeSmall(ClassOf((int)size)) : TakeRun(RunOf(size));

    /// <summary>Takes a block back.</summary>
    public void Give(void* block, nuint size)
    {
        var page = (int)(((byte*)block - _base) / PageBytes);
        if (size <= SmallMax)
        {
            GiveSmall(page, block);
        }
        else
        {
            GiveRun(page, RunOf(size));
        }
    }

    /// <summary>Cuts a large block to fewer pages in place; false when that is not possible.</summary>
    public bool TryCut(void* block, nuint size, nuint smaller)
    {
        if (smaller <= SmallMax)
        {
            return false;
        }

        var keep = RunOf(smaller);
        var had = RunOf(size);
        if (keep < had)
        {
            GiveRun((int)(((byte*)block - _base) / PageBytes) + keep, had - keep);
        }

        return true;
    }

    private static int RunOf(nuint size) => (int)((size + PageBytes - 1) / PageBytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ClassOf(int size)
    {
        if (size <= 256)
        {
            return Math.Max(0, ((size + Granule - 1) / Granule) - 1);
        }

        var number = 16;
        while (ClassBytes[number] < size)
        {
            number++;
        }

        return number;
    }

    private void* TakeSmall(int number)
    {
        var index = _open[number];
        if (index == None && (index = OpenPage(number)) == None)
        {
            return null;
        }

        ref var page = ref _pages[index];
        var start = _base + ((long)index * PageBytes);
        byte* block;
        if (page.FirstFree != 0)
        {
            block = start + ((page.FirstFree - 1) * Granule);
            page.FirstFree = *(ushort*)block;
        }
        else
        {
            block = start + (page.Carved * ClassBytes[number]);
            page.Carved++;
        }

        page.Living++;
        if (page.FirstFree == 0 && page.Carved == PageBytes / ClassBytes[number])
        {
            Unlink(number, index);
        }

        return block;
    }

    private void GiveSmall(int index, void* block)
    {
        ref var page = ref _pages[index];
        var number = page.Class;
        var wasFull = page.FirstFree == 0 && page.Carved == PageBytes / ClassBytes[number];
        *(ushort*)block = page.FirstFree;
        page.FirstFree = (ushort)((((byte*)block - (_base + ((long)index * PageBytes))) / Granule) + 1);
        page.Living--;
        if (wasFull)
        {
            Link(number, index);
        }

        if (page.Living == 0 && (page.Next != None || page.Previous != None))
        {
            Unlink(number, index);
            GiveRun(index, 1);
        }
    }

    private int OpenPage(int number)
    {
        var run = TakeRun(1);
        if (run == null)
        {
            return None;
        }

        var index = (int)(((byte*)run - _base) / PageBytes);
        _pages[index] = new Page { Class = (byte)number, Next = None, Previous = None };
        Link(number, index);
        return index;
    }

    private void Link(int number, int index)
    {
        var head = _open[number];
        _pages[index].Next = head;
        _pages[index].Previous = None;
        if (head != None)
        {
            _pages[head].Previous = index;
        }

        _open[number] = index;
    }

    private void Unlink(int number, int index)
    {
        var (next, previous) = (_pages[index].Next, _pages[index].Previous);
        if (next != None)
        {
            _pages[next].Previous = previous;
        }

        if (previous != None)
        {
            _pages[previous].Next = next;
        }
        else
        {
            _open[number] = next;
        }

        (_pages[index].Next, _pages[index].Previous) = (None, None);
    }

    private void* TakeRun(int count)
    {
        var first = count == 1 ? FindPage() : FindRun(count);
        if (first == None)
        {
            return null;
        }

        for (var page = first; page < first + count; page++)
        {
            _free[page >> 6] &= ~(1UL << (page & 63));
        }

        _pages[first].Class = LargeClass;
        FreePages -= count;
        Touch((first + count) * PageBytes);
        return _base + ((long)first * PageBytes);
    }

    /// <summary>Whoever takes a large run writes to all of it.</summary>
    private void Touch(int end)
    {
        if (end - TouchedBytes >= FetchedBytesMin)
        {
            var begin = (TouchedBytes + SystemPageBytes - 1) / SystemPageBytes * SystemPageBytes;
            SystemMemory.Populate((nint)(_base + begin), (end / SystemPageBytes * SystemPageBytes) - begin);
        }

        TouchedBytes = Math.Max(TouchedBytes, end);
    }

    private void GiveRun(int first, int count)
    {
        for (var page = first; page < first + count; page++)
        {
            _free[page >> 6] |= 1UL << (page & 63);
        }

        FreePages += count;
        _firstFreeWord = Math.Min(_firstFreeWord, first >> 6);
    }

    private int FindPage()
    {
        for (var word = _firstFreeWord; word < _pageCount >> 6; word++)
        {
            if (_free[word] != 0)
            {
                _firstFreeWord = word;
                return (word << 6) + BitOperations.TrailingZeroCount(_free[word]);
            }
        }

        return None;
    }

    private readonly int FindRun(int count)
    {
        var length = 0;
        for (var page = _firstFreeWord << 6; page < _pageCount; page++)
        {
            var word = _free[page >> 6];
            if ((page & 63) == 0 && (word == 0 || (word == ulong.MaxValue && length + 64 < count)))
            {
                length = word == 0 ? 0 : length + 64;
                page += 63;
                continue;
            }

            length = (word >> (page & 63) & 1) != 0 ? length + 1 : 0;
            if (length == count)
            {
                return page - count + 1;
            }
        }

        return None;
    }

    /// <summary>A page of blocks of one class; in the list of its class while it has room.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Page
    {
        public int Next;
        public int Previous;
        public ushort FirstFree;
        public ushort Carved;
        public ushort Living;
        public byte Class;
    }
}
