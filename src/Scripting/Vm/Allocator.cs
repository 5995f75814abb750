using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>The allocator of a VM: a hard limit, an upper bound for single blocks, and charges for what costs time.</summary>
internal static unsafe class Allocator
{
    /// <summary>The largest block and the longest string.</summary>
    public const int BlockBytesMax = 1 << 20, StringBytesMax = 64 * 1024;

    /// <summary>Memory may be in so many pieces that they have this many bytes on average: what collecting takes hangs on their number.</summary>
    public const int BytesPerBlock = 128;

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
                Give(state, block, size);
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

        if (size == 0 && IsOfNodes(wanted, out var nodes))
        {
            state->Unpaid += (long)wanted * Prices.Parts / (nodes < Prices.ManyNodes ? Prices.BytesOfNodes : Prices.BytesOfManyNodes);
            if (state->Trusted == 0 && Collisions.Threaten(state->Current, nodes))
            {
                LuaLayout.ForbidCollection(state->FirstBlock);
                return Refuse(state);
            }
        }

        var taken = Take(state, wanted);
        if (state->Requests < 2)
        {
            Seed(state, taken);
        }

        return taken;
    }

    /// <summary>The hash part of a table that grows is filled anew, key by key; it is known by its size.</summary>
    private static bool IsOfNodes(nuint size, out nuint nodes)
    {
        (nodes, var rest) = Math.DivRem(size, LuaLayout.NodeSize);
        return rest == 0 && nuint.IsPow2(nodes);
    }

    private static void* Take(VmState* state, nuint wanted)
    {
        // Managed code sees to it beforehand that there is room; it must not be refused, since the error would jump over it.
        if (wanted > BlockBytesMax && (state->Trusted == 0 || wanted > TrustedBytesMax))
        {
            return Refuse(state);
        }

        var rounded = Arena.Rounded(wanted);
        if (state->Trusted == 0 && (state->MemoryBytes + rounded > state->MemoryLimit || state->Blocks >= state->MemoryLimit / BytesPerBlock || state->Arena.FreePages < PagesForTheTrusted + (rounded / Arena.PageBytes)))
        {
            return Refuse(state);
        }

        var touched = state->Arena.TouchedBytes;
        var block = state->Arena.Take(wanted);
        if (block == null)
        {
            return Refuse(state);
        }

        state->Blocks++;
        state->MemoryBytes += rounded;
        state->Unpaid += (rounded * Prices.Parts / (rounded < Arena.PageBytes ? Prices.Bytes : Prices.BytesOfPages))
            + (Prices.Block * Prices.Parts) + ((state->Arena.TouchedBytes - touched) * Prices.Parts / Prices.BytesOfNewPages);
        if (*state->CurrentWhite != state->White)
        {
            state->White = *state->CurrentWhite;
            state->Unpaid += state->CollectionCost * Prices.Parts;
        }

        if (state->MemoryBytes > state->MemoryPeakBytes)
        {
            state->MemoryPeakBytes = state->MemoryBytes;
        }

        if (state->Budget > 0 && state->Unpaid > state->Budget * Prices.Parts && state->Current != 0)
        {
            LuaLayout.HurryHook(state->Current);
        }

        return block;
    }

    private static void Give(VmState* state, void* block, nuint size)
    {
        state->Arena.Give(block, size);
        state->MemoryBytes -= Arena.Rounded(size);
        state->Blocks--;
        state->Unpaid += Prices.BlockBack * Prices.Parts;
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

        // The stack of a coroutine, known by its size, is more work than its bytes are: every value and every frame is gone through.
        state->Unpaid += wanted > Arena.PageBytes && !nuint.IsPow2(wanted) ? (long)wanted * Prices.Parts / Prices.BytesOfStacks : 0;
        Unsafe.CopyBlockUnaligned(moved, block, (uint)Math.Min(size, wanted));
        Give(state, block, size);
        return moved;
    }

    private static void* Refuse(VmState* state)
    {
        if (!state->CanCollect())
        {
            LuaLayout.ForbidCollection(state->FirstBlock);
        }

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
            state->CurrentWhite = state->FirstBlock + LuaLayout.CurrentWhiteInBlock;
        }
    }
}
