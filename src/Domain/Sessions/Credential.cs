using System.Buffers.Text;
using System.Security.Cryptography;
using Infon.Domain.Accounts;

namespace Infon.Domain.Sessions;

/// <summary>
/// Something secret that is shown to prove something: a cookie, a token, the link in a mail. It says whose it is and which one,
/// so that its owner is asked directly; what is stored is a hash of its secret.
/// </summary>
/// <param name="User">Whose it is.</param>
/// <param name="Id">Which session or ticket of that user.</param>
/// <param name="SecretHash">SHA-256 of the secret, in hexadecimal.</param>
public sealed record Credential(UserId User, Guid Id, string SecretHash)
{
    /// <summary>How an access token starts.</summary>
    public const string AccessPrefix = "infat_";

    /// <summary>How a refresh token starts.</summary>
    public const string RefreshPrefix = "infrt_";

    /// <summary>How many random bytes the secret has.</summary>
    public const int SecretLength = 32;

    private const int GuidLength = 16;
    private const int Length = GuidLength + GuidLength + SecretLength;

    /// <summary>Puts a credential into words.</summary>
    /// <param name="prefix">How it starts; empty for cookies and mails.</param>
    /// <param name="user">Whose it is.</param>
    /// <param name="id">Which session or ticket of that user.</param>
    /// <param name="secret">The secret, <see cref="SecretLength"/> random bytes.</param>
    public static string Write(string prefix, UserId user, Guid id, ReadOnlySpan<byte> secret)
    {
        Span<byte> bytes = stackalloc byte[Length];
        user.Value.TryWriteBytes(bytes);
        id.TryWriteBytes(bytes[GuidLength..]);
        secret.CopyTo(bytes[(GuidLength + GuidLength)..]);
        return prefix + Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a credential; null = the text is none of that kind.</summary>
    public static Credential? Read(string prefix, string? text)
    {
        if (text is null || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length];
        var body = text.AsSpan(prefix.Length);
        if (body.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(body) || !Base64Url.TryDecodeFromChars(body, bytes, out var read)
            || read != Length)
        {
            return null;
        }

        var user = new UserId(new Guid(bytes[..GuidLength]));
        return new Credential(user, new Guid(bytes.Slice(GuidLength, GuidLength)), HashOf(bytes[(GuidLength + GuidLength)..]));
    }

    /// <summary>What is stored of a secret.</summary>
    public static string HashOf(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}
