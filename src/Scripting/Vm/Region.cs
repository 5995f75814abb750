using System.Collections.Concurrent;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>A piece of address space for one VM, at an address whose low 32 bits are zero.</summary>
/// <remarks>Lua orders tables by the low 32 bits of addresses; in such a region these depend on nothing but the order of allocations.</remarks>
internal sealed class Region
{
    private const long Alignment = 1L << 32;
    private const long FirstPlace = 0x1000, LastPlace = 0x6000;

    private static readonly ConcurrentDictionary<int, ConcurrentBag<Region>> Free = new();
    private static long _place = FirstPlace - 1;

    private Region(nint address, int bytes)
    {
        Address = address;
        Bytes = bytes;
    }

    public nint Address { get; }

    public int Bytes { get; }

    /// <summary>Gives a region of at least that many bytes, all zero.</summary>
    public static Region Take(int bytes)
    {
        if (Free.TryGetValue(bytes, out var bag) && bag.TryTake(out var used))
        {
            return used;
        }

        for (var place = Interlocked.Increment(ref _place); place < LastPlace; place = Interlocked.Increment(ref _place))
        {
            var address = (nint)(place * Alignment);
            if (SystemMemory.TryMap(address, bytes))
            {
                return new Region(address, bytes);
            }
        }

        throw new InvalidOperationException("There is no address space left for another Lua VM; dispose of VMs that are not needed.");
    }

    /// <summary>Gives the region back; its first <paramref name="touched"/> bytes may have been written to.</summary>
    public void Return(int touched)
    {
        SystemMemory.Clear(Address, touched);
        Free.GetOrAdd(Bytes, _ => []).Add(this);
    }
}
