using System.Security.Cryptography;
using Infon.Domain.Replays;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Replays;

namespace Infon.Silo.Tests.Storage.Replays;

public abstract class ReplayStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly byte[] Replay = [.. Enumerable.Range(0, 3000).Select(number => (byte)(number * number))];

    private ReplayStore Replays => new(Database);

    [DatabaseFact]
    public async Task A_replay_comes_back_in_parts_with_what_was_signed()
    {
        var seal = new MatchSeal("key", "signature", "text\n");
        var match = await StoredReplay.Store(Database, 1, Now, Replay, seal);

        var found = await Replays.Find(match);
        var middle = await Replays.Read(match, 1000, 1000);
        var end = await Replays.Read(match, 2990, 1000);

        found.Should().Be(new ReplayProof(
            3000, Convert.ToHexStringLower(SHA256.HashData(Replay)), ReplayPlace.Database, seal, Finding: null, VerifiedAt: null));
        middle.ToArray().Should().Equal(Replay[1000..2000]);
        end.ToArray().Should().Equal(Replay[2990..]);
        (await Replays.Read(match, 3000, 10)).IsEmpty.Should().BeTrue();
    }

    [DatabaseFact]
    public async Task A_match_without_a_replay_has_none()
    {
        var match = await StoredReplay.Store(Database, 1, Now, []);

        (await Replays.Find(match)).Should().BeNull();
        (await Replays.Read(match, 0, 10)).IsEmpty.Should().BeTrue();
    }

    [DatabaseFact]
    public async Task The_log_of_each_seat_stands_alone_and_a_quiet_bot_has_none()
    {
        var match = await StoredReplay.Store(Database, 1, Now, Replay, logs: [new byte[] { 1, 2, 3, 4, 5 }, ReadOnlyMemory<byte>.Empty]);

        var (first, total) = await Replays.ReadLog(match, 0, 1, 2);
        var (second, none) = await Replays.ReadLog(match, 1, 0, 10);

        first.ToArray().Should().Equal(2, 3);
        total.Should().Be(5);
        second.IsEmpty.Should().BeTrue();
        none.Should().Be(0);
    }
}

public sealed class ReplayStoreOnSqliteTests() : ReplayStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ReplayStoreOnPostgresTests() : ReplayStoreTests(DatabaseProvider.Postgres);
