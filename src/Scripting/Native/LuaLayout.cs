namespace Infon.Scripting.Native;

/// <summary>Where things lie in the memory of the native library of KeraLua 1.4.11 (Lua 5.4.9) on 64-bit machines.</summary>
/// <remarks>Read directly because a call into the library costs several times as much, and because some of it cannot be asked for.
/// The self-test checks every figure before the first bot runs.</remarks>
internal static unsafe class LuaLayout
{
    /// <summary>Size of a value, and where its type byte lies.</summary>
    public const int ValueSize = 16, TypeByte = 8;

    /// <summary>Variants of the type byte.</summary>
    public const byte Nil = 0, False = 1, True = 0x11, Integer = 3, Float = 0x13, Table = 0x45, ShortString = 0x44, LongString = 0x54, Thread = 0x48;

    /// <summary>Variants of functions.</summary>
    public const byte LuaClosure = 0x46, NativeClosure = 0x66;

    /// <summary>Fields of the record that begins the memory of a state.</summary>
    public const int SeedInBlock = 0x130, CurrentWhiteInBlock = 0x134, StopEmergencyInBlock = 0x137, TagNamesInBlock = 0x1e8, TagNameGc = 2, TagNameMode = 3, TagNameCall = 23, BlockSize = 0x658;

    /// <summary>Where the bytes of a text begin.</summary>
    public const int Text = 0x18;

    /// <summary>Fields of a coroutine.</summary>
    private const int Top = 0x10, Frame = 0x20, Hook = 0xa0, HookBase = 0xb8, HookCount = 0xbc, HookMask = 0xc0, NestedCalls = 0xb0, FrameCount = 0x0c;

    /// <summary>Fields of a frame.</summary>
    private const int FrameFunction = 0, FrameNextInstruction = 0x20, FrameExtraArguments = 0x2c, FrameStatus = 0x3e;
    private const int FrameIsNative = 2;

    /// <summary>Fields of a closure, a string and a table.</summary>
    private const int ClosureUpvalue = 0x20, ClosurePrototype = 0x18, PrototypeParameters = 0x0a, PrototypeIsVararg = 0x0b, PrototypeConstants = 0x38, ShortLength = 0x0b, LongLength = 0x10;
    private const int TableFlags = 0x0a, TableNodeBits = 0x0b, TableArrayLimit = 0x0c, TableArray = 0x10, TableNodes = 0x18, TableMetatable = 0x28;
    private const int UpvalueValue = 0x10, TextHash = 0x0c, TextIsHashed = 0x0a, NodeNext = 12, ChainMax = 2000, Global = 0x18, TagNames = 0x118;

    /// <summary>A node of a table: the value, then the type of the key, then the key.</summary>
    public const int NodeSize = 24, NodeKeyType = 9, NodeKey = 16;

    /// <summary>The first argument of the native function that runs.</summary>
    public static byte* FirstArgument(nint l) => *(byte**)*(byte**)(l + Frame) + ValueSize;

    public static ref byte* TopOf(nint l) => ref *(byte**)(l + Top);

    public static int CountArguments(nint l) => (int)((TopOf(l) - FirstArgument(l)) / ValueSize);

    /// <summary>The value kept in the first upvalue of the native function that runs.</summary>
    public static long OwnNumber(nint l) => *(long*)(**(byte***)*(byte**)(l + Frame) + ClosureUpvalue);

    /// <summary>Instructions that ran since the count was last taken. The hook fires when it would have fired anyway: whoever could put it off could keep out of its sight.</summary>
    public static int TakeCount(nint l)
    {
        var left = *(int*)(l + HookCount);
        var taken = *(int*)(l + HookBase) - left;
        *(int*)(l + HookBase) = left;
        return taken;
    }

    /// <summary>Instructions until the hook fires.</summary>
    public static int CountLeft(nint l) => *(int*)(l + HookCount);

    /// <summary>After how many instructions the hook is called.</summary>
    public static int PeriodOf(nint l) => *(int*)(l + HookBase);

    /// <summary>Sets the hook without walking the frames: every frame already watches, since the mask is never empty.</summary>
    public static void SetHook(nint l, nint hook, int mask, int count)
    {
        *(nint*)(l + Hook) = hook;
        *(int*)(l + HookBase) = count;
        *(int*)(l + HookCount) = count;
        *(int*)(l + HookMask) = mask;
    }

    public static nint HookOf(nint l) => *(nint*)(l + Hook);

    /// <summary>Makes the hook fire before the next instruction; what ran is counted all the same.</summary>
    public static void HurryHook(nint l)
    {
        ref var count = ref *(int*)(l + HookCount);
        *(int*)(l + HookBase) -= count - 1;
        count = 1;
    }

    /// <summary>Memory that is refused makes the library collect everything, unless this was called before.</summary>
    public static void ForbidCollection(byte* firstBlock) => firstBlock[StopEmergencyInBlock] = 1;

    public static void AllowCollection(byte* firstBlock) => firstBlock[StopEmergencyInBlock] = 0;

    /// <summary>How deeply native calls are nested.</summary>
    public static int Depth(nint l) => (int)(*(uint*)(l + NestedCalls) & 0xffff);

    /// <summary>How many frames a coroutine has or had a short while ago.</summary>
    public static int Frames(nint l) => *(ushort*)(l + FrameCount);

    public static bool TopFrameIsLua(nint l) => (*(ushort*)(*(byte**)(l + Frame) + FrameStatus) & FrameIsNative) == 0;

    /// <summary>Extra arguments of the Lua function that runs; the field means something in functions with a variable number of them only.</summary>
    public static int ExtraArguments(nint l)
    {
        var frame = *(byte**)(l + Frame);
        var prototype = *(byte**)(**(byte***)frame + ClosurePrototype);
        return prototype[PrototypeIsVararg] != 0 ? *(int*)(frame + FrameExtraArguments) : 0;
    }

    /// <summary>The instruction before which the hook was called.</summary>
    public static uint HookedInstruction(nint l) => (*(uint**)(*(byte**)(l + Frame) + FrameNextInstruction))[-1];

    /// <summary>A register of the Lua function that runs.</summary>
    public static byte* Register(nint l, int number) => FirstArgument(l) + (number * ValueSize);

    /// <summary>The value of an upvalue of the Lua function that runs.</summary>
    public static byte* Upvalue(nint l, int number) => *(byte**)(*(byte**)(**(byte***)*(byte**)(l + Frame) + ClosureUpvalue + (number * sizeof(nint))) + UpvalueValue);

    /// <summary>A constant of the Lua function that runs.</summary>
    public static byte* Constant(nint l, int number) => ConstantOf(*(byte**)*(byte**)(l + Frame), number);

    public static byte* ConstantOf(byte* function, int number) =>
        *(byte**)(*(byte**)(*(byte**)function + ClosurePrototype) + PrototypeConstants) + (number * ValueSize);

    /// <summary>How many parameters a Lua function has.</summary>
    public static int ParameterCount(byte* function) => (*(byte**)(*(byte**)function + ClosurePrototype))[PrototypeParameters];

    /// <summary>The native function in a closure.</summary>
    public static nint NativeOf(byte* function) => *(nint*)(*(byte**)function + ClosurePrototype);

    public static bool HasMetatable(byte* value) => value[TypeByte] == Table && *(byte**)(*(byte**)value + TableMetatable) != null;

    /// <summary>Whether the hash of a long text is known.</summary>
    public static bool IsHashed(byte* value) => (*(byte**)value)[TextIsHashed] != 0;

    /// <summary>How many tables stand behind each other as __index (or __newindex), as far as they lack the key, bounded; and whether a function is the last.</summary>
    public static int MetatableChain(nint l, byte* value, bool forWriting, out bool endsInCall)
    {
        var links = 0;
        while (value != null && value[TypeByte] == Table && links < ChainMax)
        {
            var metatable = *(byte**)(*(byte**)value + TableMetatable);
            if (metatable == null)
            {
                break;
            }

            value = FieldOf(metatable, TagName(l, forWriting ? 1 : 0));
            links++;
        }

        endsInCall = value != null && (value[TypeByte] & 0x0f) == LuaLibrary.TypeFunction;
        return links;
    }

    /// <summary>How many keys the library looks at before it knows whether a number is among them; programs can choose numbers that share their place.</summary>
    public static int KeysBefore(byte* table, byte* key)
    {
        var type = key[TypeByte];
        if (type is not (Integer or Float) || (type == Integer && (ulong)(*(long*)key - 1) < ArraySize(table)))
        {
            return 0;
        }

        var steps = 0;
        for (var node = NodesOf(table) + (PlaceOf(type, *(long*)key, NodeCount(table)) * NodeSize); ; node += *(int*)(node + NodeNext) * NodeSize)
        {
            if (*(int*)(node + NodeNext) == 0 || (node[NodeKeyType] == type && *(long*)(node + NodeKey) == *(long*)key))
            {
                break;
            }

            steps++;
        }

        return steps;
    }

    /// <summary>The node at which the library begins to look for a number.</summary>
    public static long PlaceOf(byte type, long key, uint nodes)
    {
        if (type == Integer)
        {
            return (long)((ulong)key % ((nodes - 1) | 1));
        }

        const int exponentBits = 0x7ff, exponentOfHalf = 1022;
        var exponent = (int)(key >> 52) & exponentBits;
        var fraction = BitConverter.Int64BitsToDouble((key & ~((long)exponentBits << 52)) | ((long)exponentOfHalf << 52));
        var hash = (uint)(exponent - exponentOfHalf) + (uint)(long)(fraction * 2147483648.0);
        return exponent == exponentBits ? 0 : (hash <= int.MaxValue ? hash : ~hash) % ((nodes - 1) | 1);
    }

    /// <summary>The table that the instruction that runs writes to, or that a native function was given first.</summary>
    public static byte* WrittenTable(nint l)
    {
        if (!TopFrameIsLua(l))
        {
            return CountArguments(l) > 0 ? FirstArgument(l) : null;
        }

        const int setOfUpvalue = 15, setField = 18;
        var instruction = HookedInstruction(l);
        var a = (int)(instruction >> 7 & 0xff);
        return (instruction & 0x7f) switch
        {
            setOfUpvalue => Upvalue(l, a),
            > setOfUpvalue and <= setField => Register(l, a),
            _ => null,
        };
    }

    /// <summary>What takes the keys that a table lacks: its __newindex, or null.</summary>
    public static byte* HandlerOfWrites(nint l, byte* table) =>
        HasMetatable(table) ? FieldOf(*(byte**)(*(byte**)table + TableMetatable), TagName(l, 1)) : null;

    private static byte* TagName(nint l, int number) => ((byte**)(*(nint*)(l + Global) + TagNames))[number];

    /// <summary>The value of a field whose name is a short text, or null.</summary>
    public static byte* FieldOf(byte* table, byte* name)
    {
        var count = NodeCount(table);
        var place = *(uint*)(name + TextHash) & (count - 1);
        for (var node = NodesOf(table) + (place * NodeSize); ; node += *(int*)(node + NodeNext) * NodeSize)
        {
            if (node[NodeKeyType] == ShortString && *(byte**)(node + NodeKey) == name)
            {
                return node;
            }

            if (*(int*)(node + NodeNext) == 0)
            {
                return null;
            }
        }
    }

    public static bool IsString(byte* value) => (value[TypeByte] & 0x4f) == ShortString;

    public static ReadOnlySpan<byte> TextOf(byte* value) => Contents(*(byte**)value, value[TypeByte] == ShortString);

    /// <summary>The bytes of a text by its address.</summary>
    public static ReadOnlySpan<byte> Contents(byte* text, bool isShort) => new(text + Text, isShort ? text[ShortLength] : (int)*(ulong*)(text + LongLength));

    /// <summary>Slots of the array part of a table.</summary>
    public static uint ArraySize(byte* table)
    {
        var limit = *(uint*)(table + TableArrayLimit);
        return (table[TableFlags] & 0x80) == 0 || (limit & (limit - 1)) == 0 ? limit : 1u << (32 - System.Numerics.BitOperations.LeadingZeroCount(limit));
    }

    /// <summary>Bytes that a table may need when one more key makes it grow.</summary>
    public static int GrowthOf(byte* table) => (int)((ArraySize(table) * 2 * ValueSize) + (NodeCount(table) * 2 * NodeSize) + 64);

    public static byte* ArrayOf(byte* table) => *(byte**)(table + TableArray);

    /// <summary>Slots of the hash part of a table.</summary>
    public static uint NodeCount(byte* table) => 1u << table[TableNodeBits];

    public static byte* NodesOf(byte* table) => *(byte**)(table + TableNodes);
}
