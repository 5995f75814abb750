using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Infon.Scripting.Chunks;

/// <summary>A compiled function.</summary>
/// <param name="Header">How many parameters it has, whether there may be more, and how many registers it uses.</param>
/// <param name="Code">Its instructions.</param>
/// <param name="Constants">Its constants by number; null = not a text.</param>
/// <param name="ConstantsBytes">Its constants as they are written.</param>
/// <param name="UpvaluesBytes">Where its upvalues come from.</param>
/// <param name="Children">The functions in it.</param>
/// <param name="Lines">The line of each instruction.</param>
/// <param name="Upvalues">What its upvalues are called.</param>
internal sealed record ChunkFunction(
    byte[] Header, uint[] Code, string?[] Constants, byte[] ConstantsBytes, byte[] UpvaluesBytes, ChunkFunction[] Children, int[] Lines, string?[] Upvalues)
{
    /// <summary>What is equal in programs that differ in comments, layout, names of locals and the like only: a SHA-256 in lower-case hexadecimal.</summary>
    public string Shape()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AddTo(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>This function and all in it.</summary>
    public IEnumerable<ChunkFunction> All() => Children.SelectMany(child => child.All()).Prepend(this);

    private void AddTo(IncrementalHash hash)
    {
        ReadOnlySpan<int> sizes = [Code.Length, Constants.Length, ConstantsBytes.Length, UpvaluesBytes.Length, Children.Length];
        hash.AppendData(MemoryMarshal.AsBytes(sizes));
        hash.AppendData(Header);
        hash.AppendData(MemoryMarshal.AsBytes(Code.AsSpan()));
        hash.AppendData(ConstantsBytes);
        hash.AppendData(UpvaluesBytes);
        foreach (var child in Children)
        {
            child.AddTo(hash);
        }
    }
}
