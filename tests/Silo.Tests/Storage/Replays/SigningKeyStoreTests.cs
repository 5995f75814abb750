using System.Security.Cryptography;
using Infon.Grains.Replays.Signing;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Replays;

namespace Infon.Silo.Tests.Storage.Replays;

public abstract class SigningKeyStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private SigningKeyStore Store => new(Database);

    [DatabaseFact]
    public async Task Processes_that_start_together_agree_on_the_first_key()
    {
        var rings = Enumerable.Range(0, 8).Select(_ => Ring(file: null)).ToList();

        var keys = await Task.WhenAll(rings.Select(ring => ring.Current()));

        keys.Select(key => key.Id).Distinct().Should().ContainSingle();
        keys.Should().OnlyContain(key => !key.PrivateKey.IsEmpty && key.Number == 1);
        (await Store.All()).Should().ContainSingle();
    }

    [DatabaseFact]
    public async Task A_key_that_was_replaced_keeps_its_public_half_only()
    {
        var ring = Ring(file: null);
        var old = await ring.Current();

        var fresh = await ring.Rotate();

        var all = await Store.All();
        all.Select(key => key.Id).Should().Equal(old.Id, fresh.Id);
        all[0].UsedUntil.Should().Be(fresh.UsedFrom);
        (await ring.Current()).Id.Should().Be(fresh.Id);
        (await PrivateHalves()).Should().Equal(false, true);
    }

    [DatabaseFact]
    public async Task A_key_in_a_file_is_recorded_without_its_private_half_and_never_comes_back_once_replaced()
    {
        var (first, second) = (Pem(), Pem());
        var own = await Ring(first).Current();
        var next = await Ring(second).Current();

        var again = () => Ring(first).Current();

        next.Number.Should().Be(own.Number + 1);
        (await PrivateHalves()).Should().Equal(false, false);
        await again.Should().ThrowAsync<CryptographicException>().WithMessage("*has been replaced*");
        (await Ring(second).Current()).Id.Should().Be(next.Id);
    }

    [DatabaseFact]
    public async Task A_file_without_a_key_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        foreach (var junk in (string[])["", "no key", other.ExportECPrivateKeyPem()])
        {
            var use = () => Ring(junk).Current();
            await use.Should().ThrowAsync<CryptographicException>();
        }

        (await Store.All()).Should().BeEmpty();
    }

    private KeyRing Ring(string? file) => new(Store, new KeyText(file), TimeProvider.System);

    private async Task<IEnumerable<bool>> PrivateHalves() => await Database.Read(async connection =>
        (await Dapper.SqlMapper.QueryAsync<byte[]?>(connection, "SELECT private_key FROM signing_keys ORDER BY number")).Select(half => half is not null));

    private static string Pem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private sealed class KeyText(string? pem) : ISigningKeyFile
    {
        public Task<string?> Read() => Task.FromResult(pem);
    }
}

public sealed class SigningKeyStoreOnSqliteTests() : SigningKeyStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class SigningKeyStoreOnPostgresTests() : SigningKeyStoreTests(DatabaseProvider.Postgres);
