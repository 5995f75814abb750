namespace Infon.Scripting.Library;

/// <summary>Looks at source before it is compiled: the compiler cannot be stopped, and some sources make it slow.</summary>
internal static class SourceScreen
{
    /// <summary>Why a source is not compiled, or null.</summary>
    public static string? Refusal(ReadOnlySpan<byte> source)
    {
        if (!source.IsEmpty && source[0] == 0x1b)
        {
            return "compiled Lua is not accepted, only source";
        }

        return null;
    }
}
