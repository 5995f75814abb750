using System.Runtime.InteropServices;

namespace Infon.Scripting.Native;

/// <summary>What the library tells about a function that runs: <c>lua_Debug</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LuaDebug
{
    public int Event;
    public byte* Name;
    public byte* NameWhat;
    public byte* What;
    public byte* Source;
    public nuint SourceLength;
    public int CurrentLine;
    public int LineDefined;
    public int LastLineDefined;
    public byte Upvalues;
    public byte Parameters;
    public sbyte IsVararg;
    public sbyte IsTailCall;
    public ushort FirstTransferred;
    public ushort TransferredCount;
    public fixed byte ShortSource[60];
    public nint Frame;
}
