using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Infon.Api.Accounts.Identities;

/// <summary>
/// Protects the state that goes to the provider and back with a key made of the client secret (AES-GCM). Every process of a cluster has
/// that secret already, after a restart too, so no keys need to be kept or shared.
/// </summary>
internal sealed class StateProtection(string secret, string purpose) : IDataProtector
{
    private const int KeyLength = 32;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    private readonly string _purpose = purpose;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyLength, info: Encoding.UTF8.GetBytes(purpose));

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => new StateProtection(secret, $"{_purpose}/{purpose}");

    /// <inheritdoc/>
    public byte[] Protect(byte[] plaintext)
    {
        var whole = new byte[NonceLength + TagLength + plaintext.Length];
        var nonce = whole.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(nonce, plaintext, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength));
        return whole;
    }

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">It was not protected here, or was changed since.</exception>
    public byte[] Unprotect(byte[] protectedData)
    {
        if (protectedData.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("It is too short.");
        }

        var plain = new byte[protectedData.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Decrypt(
            protectedData.AsSpan(0, NonceLength), protectedData.AsSpan(NonceLength + TagLength), protectedData.AsSpan(NonceLength, TagLength), plain);
        return plain;
    }
}
