using System.Security.Cryptography;
using System.Text;

namespace Infon.Domain.Bots;

/// <summary>The source of a version: text in UTF-8 without NUL, of bounded size.</summary>
public sealed class SourceText
{
    /// <summary>The largest source, in bytes of UTF-8.</summary>
    public const int BytesMax = 256 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A source, to which there must be no objection.</summary>
    public SourceText(string text)
    {
        Bytes = Utf8.GetBytes(text);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
    }

    /// <summary>The source as it is stored.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its SHA-256 in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The text of stored bytes.</summary>
    public static string TextOf(ReadOnlySpan<byte> bytes) => Utf8.GetString(bytes);

    /// <summary>What is wrong with a source; null = nothing.</summary>
    public static string? Objection(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "A version needs source.";
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return $"Source is text; this one has a NUL in line {LineOf(text, text.IndexOf('\0', StringComparison.Ordinal))}.";
        }

        if (LoneSurrogate(text) is { } place)
        {
            return $"Source is UTF-8; this one has half a character in line {LineOf(text, place)}.";
        }

        var bytes = text.Length > BytesMax ? text.Length : Utf8.GetByteCount(text);
        return bytes > BytesMax ? $"A source has at most {BytesMax / 1024} KiB; this one has {(bytes + 1023) / 1024}." : null;
    }

    private static int LineOf(string text, int place) => text.AsSpan(0, place).Count('\n') + 1;

    private static int? LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return null;
    }
}
