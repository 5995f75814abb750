using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Infon.Engine.Randomness;
using Infon.Scripting.Library;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Takes a line that a program prints.</summary>
internal delegate void LuaPrinter(ReadOnlySpan<byte> line);

/// <summary>One Lua VM in a region of its own, with nothing in it that could hurt anybody.</summary>
/// <remarks>Not safe for use by several threads at once; which thread uses it does not matter.</remarks>
internal sealed unsafe class LuaVm : IDisposable
{
    private const int TraceTrapIndex = 1;
    private const int TrapKey = 16, StackRoom = 64;

    /// <summary>A region is larger than the limit, since blocks of different sizes do not share pages.</summary>
    private const int RegionPerLimit = 4, RegionSlack = 8 << 20;
    private const int StateBytes = 1024;

    private readonly Region _region;
    private readonly VmState* _state;
    private GCHandle _self;
    private WalkMemory _walks;
    private bool _gone;

    /// <summary>A VM without any library.</summary>
    /// <param name="memoryLimit">Bytes that programs may have.</param>
    /// <param name="seed">Equal seeds give equal VMs.</param>
    /// <param name="check">Whether the native library must be known to be the right one.</param>
    public LuaVm(int memoryLimit, ulong seed, bool check = true)
    {
        if (check)
        {
            SelfTest.Check();
        }

        _region = Region.Take((int)BitOperationsRoundUp((RegionPerLimit * (long)memoryLimit) + RegionSlack));
        _state = (VmState*)_region.Address;
        *_state = default;
        _state->Arena.Open((byte*)_region.Address, _region.Bytes, StateBytes);
        _self = GCHandle.Alloc(this, GCHandleType.Weak);
        _state->Owner = GCHandle.ToIntPtr(_self);
        _state->MemoryLimit = memoryLimit;
        _state->Seed = (uint)RandomStream.SeedOf(seed, "strings");
        _state->Spread = (uint)RandomStream.SeedOf(seed, "hook");
        _state->Trusted = 1;
        _state->StopAt = _state->Deadline = long.MaxValue;
        Random = RandomStream.Named(seed, "random");
        _state->CurrentWhite = &_state->White;
        Main = LuaLibrary.NewState(&Allocator.Allocate, _state);
        if (Main == 0)
        {
            throw new InvalidOperationException("The Lua library could not make a VM.");
        }

        *(VmState**)(Main - sizeof(nint)) = _state;
        Prepare();
    }

    ~LuaVm() => Release();

    /// <summary>The coroutine that the host calls into.</summary>
    public nint Main { get; }

    /// <summary>Whom the VM works for; the game's functions find their game here.</summary>
    public object? Host { get; set; }

    /// <summary>The numbers of math.random.</summary>
    public RandomStream Random { get; set; }

    /// <summary>Where the last error that was traced came from.</summary>
    public byte[] LastTraceback { get; set; } = [];

    /// <summary>What _TRACEBACK gives while the handler of a caught error runs.</summary>
    public byte[]? PendingTraceback { get; set; }

    /// <summary>Where what the program prints goes to.</summary>
    public LuaPrinter? Printer { get; set; }

    /// <summary>The address of the name that __call has in metatables.</summary>
    public nint CallName { get; set; }

    /// <summary>Where walks through tables are.</summary>
    public ref WalkMemory Walks => ref _walks;

    public ref VmState State => ref *_state;

    /// <summary>Writes a line the program prints.</summary>
    public void Print(ReadOnlySpan<byte> line) => Printer?.Invoke(line);

    /// <summary>Starts a slice: what runs from now on shares this budget. The deadline counts the work of this thread, which must run all of the slice.</summary>
    public void BeginSlice(long budget, long stopAt = long.MaxValue, TimeSpan? deadline = null)
    {
        _state->Budget = budget;
        _state->Used = 0;
        _state->StopAt = stopAt;
        _state->Deadline = long.MaxValue;
        if (deadline is { } time)
        {
            _state->TimeMax = (long)time.TotalNanoseconds;
            _state->TimeBegun = ThreadClock.Now;
            _state->Deadline = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        }

        _state->Stopped = StopReason.None;
        _state->Refusals = 0;
        _state->Unpaid = 0;
        LuaLayout.AllowCollection(_state->FirstBlock);
        Budget.Watch(Main);
    }

    /// <summary>Ends the slice and settles what it used.</summary>
    public void EndSlice() => _state->Settle(Main);

    /// <summary>Calls the function below its arguments on the main stack; false leaves the error in its place.</summary>
    public bool TryCall(int arguments, int results)
    {
        var trusted = _state->Trusted;
        _state->Trusted = 0;
        _state->Current = Main;
        var status = LuaLibrary.ProtectedCall(Main, arguments, results, TraceTrapIndex, 0, 0);
        _state->Current = 0;
        _state->Trusted = trusted;
        if (status == LuaLibrary.OutOfMemory)
        {
            LastTraceback = [];
        }

        return status == 0;
    }

    /// <summary>Calls from a callback the function below its arguments; an error becomes an error of the callback.</summary>
    public void CallBack(nint l, int arguments, int results, int trapIndex)
    {
        _state->Charge(Budget.CallCost);
        var trusted = _state->Trusted;
        _state->Trusted = 0;
        var status = LuaLibrary.ProtectedCall(l, arguments, results, trapIndex, 0, 0);
        _state->Trusted = trusted;
        if (status != 0)
        {
            throw ErrorOnStack(l);
        }
    }

    /// <summary>The error whose value lies on top of a stack. Lua throws its own text for exhausted memory past every trap, so that one is told in other words.</summary>
    public static LuaError ErrorOnStack(nint l)
    {
        var value = LuaLayout.TopOf(l) - LuaLayout.ValueSize;
        return LuaLayout.IsString(value) && LuaLayout.TextOf(value).SequenceEqual("not enough memory"u8)
            ? new LuaError("out of memory")
            : new LuaError();
    }

    /// <summary>Pushes the trap that every protected call of ours needs and returns its index.</summary>
    public static int PushTrap(nint l)
    {
        LuaLibrary.RawGetAt(l, LuaLibrary.Registry, TrapKey);
        return LuaLibrary.GetTop(l);
    }

    /// <summary>Compiles a chunk and pushes it; false pushes the error instead. Only the host may load compiled chunks.</summary>
    public bool TryLoad(nint l, ReadOnlySpan<byte> source, string name, bool compiled = false)
    {
        var chunkName = Encoding.UTF8.GetBytes(name + '\0');
        var trusted = _state->Trusted;
        _state->Trusted = compiled ? 1 : 0;
        int status;
        fixed (byte* text = source, title = chunkName, mode = compiled ? "b"u8 : "t"u8)
        {
            byte nothing = 0;
            status = LuaLibrary.Load(l, text == null ? &nothing : text, (nuint)source.Length, title, mode);
        }

        _state->Trusted = trusted;
        return status == 0;
    }

    /// <summary>Pushes a managed function.</summary>
    public void PushCallback(nint l, long number)
    {
        _state->Trusted++;
        LuaLibrary.PushInteger(l, number);
        LuaLibrary.PushClosure(l, Callbacks.Entry, 1);
        _state->Trusted--;
    }

    /// <summary>Pushes text whatever the memory in use.</summary>
    public void PushTrusted(nint l, ReadOnlySpan<byte> text)
    {
        _state->Trusted++;
        fixed (byte* bytes = text)
        {
            byte nothing = 0;
            LuaLibrary.PushString(l, bytes == null ? &nothing : bytes, (nuint)text.Length);
        }

        _state->Trusted--;
    }

    public void PushTrusted(nint l, string text) => PushTrusted(l, Encoding.UTF8.GetBytes(text));

    /// <summary>Sees to it that a callback may take that much memory, or makes its call an error.</summary>
    public void Reserve(nint l, int bytes)
    {
        if (HasRoom(bytes))
        {
            return;
        }

        if (_state->CanCollect())
        {
            _state->Trusted++;
            LuaLibrary.Collect(l, LuaLibrary.CollectFully, 0, 0, 0);
            _state->Trusted--;
        }

        if (!HasRoom(bytes))
        {
            _state->Refusals++;
            throw new LuaError("out of memory");
        }
    }

    /// <summary>Sees to it that a callback may put one more key into a table, or makes its call an error.</summary>
    public void ReserveKey(nint l, byte* table)
    {
        const int nodesPerInstruction = 4;
        var nodes = LuaLayout.NodeCount(table);
        _state->Charge(nodes / nodesPerInstruction);
        if (Collisions.Threaten(table))
        {
            throw new LuaError("out of memory");
        }

        Reserve(l, LuaLayout.GrowthOf(table));
    }

    /// <summary>Pushes a global of the program.</summary>
    public int PushGlobal(ReadOnlySpan<byte> name)
    {
        LuaLibrary.RawGetAt(Main, LuaLibrary.Registry, LuaLibrary.GlobalsIndex);
        PushTrusted(Main, name);
        LuaLibrary.RawGet(Main, -2);
        LuaLibrary.Rotate(Main, -2, 1);
        LuaLibrary.SetTop(Main, -2);
        return LuaLibrary.TypeOf(Main, -1);
    }

    /// <summary>Drops everything but the trap from the main stack.</summary>
    public void ClearStack() => LuaLibrary.SetTop(Main, TraceTrapIndex);

    /// <summary>What the function is called that a coroutine is in.</summary>
    public static string NameOf(nint l) => Callbacks.Name(LuaLayout.OwnNumber(l));

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private bool HasRoom(int bytes) =>
        _state->MemoryBytes + bytes <= _state->MemoryLimit && _state->Blocks < _state->MemoryLimit / Allocator.BytesPerBlock;

    private static uint BitOperationsRoundUp(long bytes) => System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Min(bytes, 1 << 30));

    private void Prepare()
    {
        LuaLibrary.SetHook(Main, Budget.Hook, LuaLibrary.MaskCount, 128);
        _ = LuaLibrary.CheckStack(Main, StackRoom);
        Anchors.Set(this);
        PushCallback(Main, Callbacks.NumberOf("trap"));
        LuaLibrary.RawSetAt(Main, LuaLibrary.Registry, TrapKey);
        PushCallback(Main, Callbacks.NumberOf("trace_trap"));
        LuaLibrary.Collect(Main, LuaLibrary.CollectIncrementally, 160, 200, 0);
    }

    private void Release()
    {
        if (_gone)
        {
            return;
        }

        _gone = true;
        // Never lua_close: it would walk the heap of a stranger. The region goes as a whole.
        if (_self.IsAllocated)
        {
            _self.Free();
            _region.Return(_state->Arena.TouchedBytes);
        }
    }
}
