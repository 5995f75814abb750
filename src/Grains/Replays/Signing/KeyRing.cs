using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Infon.Grains.Replays.Signing;

/// <summary>The keys that matches are signed with: one in use, and all there ever were. The first is made when it is needed.</summary>
public sealed class KeyRing(ISigningKeyStore store, ISigningKeyFile file, TimeProvider time)
{
    private const int IdLetters = 16;

    /// <summary>All keys, the first first; private halves are left out.</summary>
    public Task<ImmutableArray<SigningKey>> All() => store.All();

    /// <summary>The key in use with its private half.</summary>
    /// <exception cref="CryptographicException">The file of the operator holds no such key, or one that has been replaced.</exception>
    public async Task<SigningKey> Current()
    {
        if (await file.Read() is { } pem)
        {
            using var own = Open(pem);
            return await Adopt(own);
        }

        var known = await store.Current();
        if (known is { PrivateKey.IsEmpty: false })
        {
            return known;
        }

        // None yet, or one from a file that is named no longer.
        return await Make(known);
    }

    /// <summary>Puts a new key in use.</summary>
    public async Task<SigningKey> Rotate() => await file.Read() is null
        ? await Make(await store.Current())
        : throw new CryptographicException("The key comes from the file of Infon:Signing:KeyPath: put another key there and start again.");

    private async Task<SigningKey> Make(SigningKey? before)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = KeyOf(key, before, key.ExportPkcs8PrivateKey());
        return await store.Add(made) ? made : await Current();
    }

    /// <summary>The key of the file, which is recorded when it is new; its private half stays in the file.</summary>
    private async Task<SigningKey> Adopt(ECDsa key)
    {
        var (id, known) = (IdOf(key), await store.Current());
        if (known?.Id == id)
        {
            return known with { PrivateKey = key.ExportPkcs8PrivateKey() };
        }

        if ((await store.All()).Any(old => old.Id == id))
        {
            throw new CryptographicException($"The key {id} of Infon:Signing:KeyPath has been replaced by {known!.Id} and is not used again.");
        }

        var recorded = KeyOf(key, known, default);
        return await store.Add(recorded) ? recorded with { PrivateKey = key.ExportPkcs8PrivateKey() } : await Current();
    }

    private SigningKey KeyOf(ECDsa key, SigningKey? before, ReadOnlyMemory<byte> privateKey) =>
        new((before?.Number ?? 0) + 1, IdOf(key), key.ExportSubjectPublicKeyInfoPem(), privateKey, Now(), UsedUntil: null);

    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..IdLetters];

    private static ECDsa Open(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return key;
            }
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CryptographicException("The file of Infon:Signing:KeyPath holds no private key for ECDSA on P-256 as PEM.", failure);
        }

        key.Dispose();
        throw new CryptographicException("The key of Infon:Signing:KeyPath is not on the curve P-256.");
    }
}
