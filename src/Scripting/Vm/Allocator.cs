using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>The allocator of a VM: a hard limit, an upper bound for single blocks, and charges for what costs time.</summary>
internal static unsafe class Allocator
{
    /// <summary>The largest block and the longest string.</summary>
    public const int BlockBytesMax = 1 << 20, StringBytesMax = 64 * 1024;

    /// <summary>How many allocated bytes cost as much as one instruction.</summary>
    public const int BytesPerInstruction = 16;

    /// <summary>A refusal makes Lua collect everything: one instruction for this many bytes in use.</summary>
    private const int BytesPerInstructionOfCollection = 16;

    private const int TrustedBytesMax = 8 << 20;
    private const int StringHeader = 32;
    private const int RefusalsMax = 3;

    /// <summary>Pages kept for managed code, which must not be refused.</summary>
    private const int PagesForTheTrusted = 512;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void* Allocate(void* context, void* block, nuint size, nuint wanted)
    {
        var state = (VmState*)context;
        if (wanted == 0)
        {
            if (block != null)
            {
                state->Arena.Give(block, size);
                state->MemoryBytes -= Arena.Rounded(size);
            }

            return null;
        }

        if (block != null)
        {
            return Resize(state, block, size, wanted);
        }

        // Without a block, size tells the kind of object.
        if (state->Trusted == 0 && size == LuaLibrary.TypeString && wanted > StringBytesMax + StringHeader)
        {
            return Refuse(state);
        }

        var taken = Take(state, wanted);
        if (state->Requests < 2)
        {
            Seed(state, taken);
        }

        return taken;
    }

    private static void* Take(VmState* state, nuint wanted)
    {
        // Managed code sees to it beforehand that there is room; it must not be refused, since the error would jump over it.
        if (wanted > BlockBytesMax && (state->Trusted == 0 || wanted > TrustedBytesMax))
        {
            return Refuse(state);
        }

        var rounded = Arena.Rounded(wanted);
        if (state->Trusted == 0 && (state->MemoryBytes + rounded > state->MemoryLimit || state->Arena.FreePages < PagesForTheTrusted + (rounded / Arena.PageBytes)))
        {
            return Refuse(state);
        }

        var block = state->Arena.Take(wanted);
        if (block == null)
        {
            return Refuse(state);
        }

        state->MemoryBytes += rounded;
        state->UnchargedBytes += rounded;
        if (state->MemoryBytes > state->MemoryPeakBytes)
        {
            state->MemoryPeakBytes = state->MemoryBytes;
        }

        return block;
    }

    private static void* Resize(VmState* state, void* block, nuint size, nuint wanted)
    {
        var before = Arena.Rounded(size);
        if (wanted <= TrustedBytesMax)
        {
            var after = Arena.Rounded(wanted);
            if (after == before)
            {
                return block;
            }

            if (after < before && state->Arena.TryCut(block, size, wanted))
            {
                state->MemoryBytes += after - before;
                return block;
            }
        }

        var shrinks = wanted < size;
        state->Trusted += shrinks ? 1 : 0;
        var moved = Take(state, wanted);
        state->Trusted -= shrinks ? 1 : 0;
        if (moved == null)
        {
            return null;
        }

        Unsafe.CopyBlockUnaligned(moved, block, (uint)Math.Min(size, wanted));
        state->Arena.Give(block, size);
        state->MemoryBytes -= before;
        return moved;
    }

    private static void* Refuse(VmState* state)
    {
        state->Charge(state->MemoryBytes / BytesPerInstructionOfCollection);
        if (++state->Refusals > RefusalsMax && state->Stopped == StopReason.None)
        {
            state->Stopped = StopReason.Memory;
        }

        if ((state->Budget <= 0 || state->Stopped != StopReason.None) && state->Current != 0)
        {
            LuaLayout.HurryHook(state->Current);
        }

        return null;
    }

    private static void Seed(VmState* state, void* taken)
    {
        // The second block is asked for after Lua has drawn its seed from clock and addresses and before it makes the first string.
        if (state->Requests++ == 0)
        {
            state->FirstBlock = (byte*)taken;
        }
        else
        {
            *(uint*)(state->FirstBlock + LuaLayout.SeedInBlock) = state->Seed;
        }
    }
}
