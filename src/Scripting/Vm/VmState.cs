using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>What hook and allocator of a VM must know without asking managed code; it lies at the start of the VM's region.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct VmState
{
    /// <summary>The handle of the <see cref="LuaVm"/>.</summary>
    public nint Owner;

    /// <summary>The coroutine that runs.</summary>
    public nint Current;

    /// <summary>What is left of this slice, and what it used, in instructions.</summary>
    public long Budget, Used;

    /// <summary>The slice ends when <see cref="Used"/> gets here.</summary>
    public long StopAt;

    /// <summary>The clock is looked at in earnest when it gets here: the slice ends when its thread has worked for all of <see cref="TimeMax"/> (ns).</summary>
    public long Deadline, TimeMax, TimeBegun;

    /// <summary>Not 0 while memory is never refused: whenever managed code works on the stack.</summary>
    public int Trusted;

    /// <summary>Why the slice is over.</summary>
    public StopReason Stopped;

    /// <summary>What <see cref="Used"/> was when the clock ended the slice.</summary>
    public long StoppedAfter;

    /// <summary>Requests for memory refused in this slice.</summary>
    public int Refusals;

    /// <summary>What was done about memory since it was last charged, in parts of an instruction.</summary>
    public long Unpaid;

    public int MemoryBytes, MemoryPeakBytes, MemoryLimit;

    /// <summary>The pieces that <see cref="MemoryBytes"/> is in.</summary>
    public int Blocks;

    /// <summary>Where the collector keeps its colour, which changes in each collection, and the colour last seen.</summary>
    public byte* CurrentWhite;
    public byte White;

    /// <summary>Instructions until the hook would have fired that made way for an error.</summary>
    public int CountLeft;

    /// <summary>The state of the small generator that spreads the hook.</summary>
    public uint Spread;

    /// <summary>The seed of the strings' hash, put where Lua keeps it before the first string is made.</summary>
    public uint Seed;

    public int Requests;
    public byte* FirstBlock;

    public Arena Arena;

    public static VmState* Of(nint l) => *(VmState**)(l - sizeof(nint));

    /// <summary>Takes that many instructions out of the budget.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long instructions)
    {
        Budget -= instructions;
        Used += instructions;
    }

    /// <summary>Charges what ran and what was allocated since the last time.</summary>
    public void Settle(nint l)
    {
        Charge(LuaLayout.TakeCount(l) + TakeUnpaid());
    }

    /// <summary>What memory has cost since this was last asked.</summary>
    public long TakeUnpaid()
    {
        var cost = Unpaid / Prices.Parts;
        Unpaid = 0;
        return cost;
    }

    /// <summary>What a look at everything in memory costs.</summary>
    public readonly long CollectionCost => ((long)Blocks * Prices.BlockMarked) + (MemoryBytes / Prices.BytesCollected);

    /// <summary>Whether there is budget for a full collection, which nothing interrupts; if not, the rest of the budget is gone. Early in a slice there always is.</summary>
    public bool CanCollect()
    {
        // Everything is looked at twice more than step by step; the rest is charged with the change of colour.
        var extra = (long)Blocks * Prices.BlockMarked;
        if (extra + CollectionCost <= Budget || Used <= Budget / 3)
        {
            Charge(extra);
            return true;
        }

        Charge(Math.Max(0, Budget));
        return false;
    }
}
