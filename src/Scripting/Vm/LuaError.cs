namespace Infon.Scripting.Vm;

/// <summary>Thrown by a callback to make its call an error in the program; it never leaves the callback's entry.</summary>
internal sealed class LuaError : Exception
{
    /// <summary>An error whose value lies on top of the stack already.</summary>
    public LuaError()
        : this("") => IsOnStack = true;

    /// <summary>An error with a message; the place where the program made the call is put before it.</summary>
    public LuaError(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and what led to it.</summary>
    public LuaError(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public bool IsOnStack { get; }
}
