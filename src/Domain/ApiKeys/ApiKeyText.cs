using System.Security.Cryptography;
using System.Text;

namespace Infon.Domain.ApiKeys;

/// <summary>
/// How an API key is written: <c>infon_</c>, its id in 32 hex digits, <c>_</c>, its secret in 40, and 8 more that check the rest, so that
/// a key cut short or mistyped is known as such without looking anything up.
/// </summary>
public static class ApiKeyText
{
    /// <summary>How many bytes of chance a secret has.</summary>
    public const int SecretBytes = 20;

    /// <summary>How keys begin.</summary>
    public const string Prefix = "infon_";

    private const int IdLength = 32;
    private const int CheckLength = 8;
    private const int CheckedLength = 6 + IdLength + 1 + (SecretBytes * 2);

    /// <summary>The key of an id and a secret.</summary>
    public static string Write(ApiKeyId id, ReadOnlySpan<byte> secret)
    {
        var text = $"{Prefix}{id.Value:n}_{Convert.ToHexStringLower(secret)}";
        return text + CheckOf(text);
    }

    /// <summary>Whether a text is a key, and which one it says it is. Whether that is true only its hash can tell.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ApiKeyId id)
    {
        id = default;
        if (text.Length != CheckedLength + CheckLength
            || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Guid.TryParseExact(text.Slice(Prefix.Length, IdLength), "N", out var value)
            || !text[CheckedLength..].SequenceEqual(CheckOf(text[..CheckedLength])))
        {
            return false;
        }

        id = new ApiKeyId(value);
        return true;
    }

    /// <summary>What is stored of a key. One round is enough: 160 bits of chance are not guessed.</summary>
    public static byte[] HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[CheckedLength + CheckLength];
        return SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(text, bytes)]);
    }

    private static string CheckOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[CheckedLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(text, bytes)], hash);
        return Convert.ToHexStringLower(hash[..(CheckLength / 2)]);
    }
}
