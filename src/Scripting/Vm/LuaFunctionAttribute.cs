namespace Infon.Scripting.Vm;

/// <summary>Binds a method to a name that programs see, and describes it there; reference and stubs are made from this.</summary>
/// <param name="signature">Name and parameters, such as <c>get_pos(id)</c>; a question mark marks what may be left out.</param>
/// <param name="summary">What it does, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuaFunctionAttribute(string signature, string summary) : Attribute
{
    public string Signature { get; } = signature;

    public string Summary { get; } = summary;

    /// <summary>One entry per parameter: <c>name type What it is.</c></summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>One entry per result: <c>name type What it is.</c></summary>
    public string[] Results { get; init; } = [];

    /// <summary>When the call is an error.</summary>
    public string? Errors { get; init; }

    /// <summary>Lua that shows it in use.</summary>
    public string? Example { get; init; }

    public string Name => Signature[..Signature.IndexOf('(', StringComparison.Ordinal)];
}

/// <summary>Binds a method to a name that only our own Lua sees.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LuaPrivateAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
