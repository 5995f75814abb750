using System.Diagnostics.CodeAnalysis;

namespace Infon.Scripting.Vm;

/// <summary>Thrown by a callback to make its call an error in the program; it never leaves the callback's entry.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only the sandbox makes them.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "None ever leaves the sandbox.")]
internal sealed class LuaError : Exception
{
    /// <summary>An error with a message; the place where the program made the call is put before it.</summary>
    public LuaError(string message, bool withPlace = true)
        : base(message) => WithPlace = withPlace;

    private LuaError()
        : base("") => IsOnStack = true;

    /// <summary>An error whose value lies on top of the stack already.</summary>
    public static LuaError OnStack { get; } = new();

    public bool IsOnStack { get; }

    public bool WithPlace { get; }
}
