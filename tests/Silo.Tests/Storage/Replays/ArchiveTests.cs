using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Replays;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;
using Infon.Silo.Storage.Replays;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wrapped = Microsoft.Extensions.Options.Options;

namespace Infon.Silo.Tests.Storage.Replays;

/// <summary>Replays move to the archive and out of it, whatever happens on the way.</summary>
public abstract class ArchiveTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 3, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly byte[] Replay = [.. Enumerable.Range(0, 200_000).Select(number => (byte)(number * 7))];

    private readonly TestFolder _folder = new();

    private ReplayFolder Folder => FolderWith("archive");

    public override async Task DisposeAsync()
    {
        _folder.Dispose();
        await base.DisposeAsync();
    }

    [DatabaseFact]
    public async Task An_old_replay_moves_to_the_archive_and_is_read_there()
    {
        var (old, young) = (await Store(1, days: 31), await Store(2, days: 29));

        await SweepAll(Keeper());

        (await Place(old)).Should().Be(ReplayPlace.Archive);
        (await Place(young)).Should().Be(ReplayPlace.Database);
        await IsReadable(old);
        await IsReadable(young);
        Directory.GetFiles(_folder.Path, "*.replay", SearchOption.AllDirectories).Should().ContainSingle()
            .Which.Should().EndWith($"{old}.replay");
    }

    [DatabaseFact]
    public async Task Without_an_archive_old_replays_stay_in_the_database()
    {
        var old = await Store(1, days: 400);

        await SweepAll(Keeper(archive: new ReplayFolder(
            Wrapped.Create(new ReplaysOptions()), Wrapped.Create(new DatabaseOptions { Provider = DatabaseProvider.Postgres }), Data())));

        (await Place(old)).Should().Be(ReplayPlace.Database);
    }

    [DatabaseFact]
    public async Task A_replay_whose_time_is_over_is_gone_from_wherever_it_was()
    {
        var (archived, stored, young) = (await Store(1, days: 95), await Store(2, days: 91), await Store(3, days: 89));
        await Folder.Keep(archived, Replay);
        await new ReplayKeeping(Database).MarkArchived(archived);

        await SweepAll(Keeper(keepDays: 90));

        (await Place(archived)).Should().Be(ReplayPlace.Gone);
        (await Place(stored)).Should().Be(ReplayPlace.Gone);
        (await Shelf(Folder).Find(archived)).Refusal!.Code.Should().Be(ReplayRefusals.Gone.Code);
        await IsReadable(young);
        Directory.GetFiles(_folder.Path, "*.replay", SearchOption.AllDirectories).Should().ContainSingle();
    }

    [DatabaseFact]
    public async Task A_disk_that_takes_nothing_leaves_the_replay_where_it_is_and_others_move()
    {
        var (stuck, other) = (await Store(1, days: 40), await Store(2, days: 39));

        await SweepAll(Keeper(archive: new FullFor(Folder, stuck)));
        var meanwhile = await Place(stuck);
        await SweepAll(Keeper());

        meanwhile.Should().Be(ReplayPlace.Database);
        (await Place(stuck)).Should().Be(ReplayPlace.Archive);
        await IsReadable(stuck);
        await IsReadable(other);
    }

    [DatabaseFact]
    public async Task A_crash_between_file_and_row_loses_nothing_and_is_made_good()
    {
        var match = await Store(1, days: 40);
        var crash = () => Keeper(keeping: new AwayWhenMarking(new ReplayKeeping(Database))).Sweep();

        await crash.Should().ThrowAsync<StorageOutageException>();
        (await Place(match)).Should().Be(ReplayPlace.Database);
        await IsReadable(match);

        await SweepAll(Keeper());
        (await Place(match)).Should().Be(ReplayPlace.Archive);
        await IsReadable(match);
    }

    [DatabaseFact]
    public async Task A_crash_between_deleting_file_and_row_is_made_good()
    {
        var match = await Store(1, days: 95);
        await SweepAll(Keeper());
        var crash = () => Keeper(keeping: new AwayWhenMarking(new ReplayKeeping(Database)), keepDays: 90).Sweep();

        await crash.Should().ThrowAsync<StorageOutageException>();
        (await Shelf(Folder).Find(match)).Refusal!.Code.Should().Be(ReplayRefusals.ArchiveAway.Code);

        await SweepAll(Keeper(keepDays: 90));
        (await Place(match)).Should().Be(ReplayPlace.Gone);
    }

    [DatabaseFact]
    public async Task What_a_crash_left_half_written_is_written_over()
    {
        var match = await Store(1, days: 40);
        var folder = Path.Combine(_folder.Path, "archive", match.ToString()[^2..]);
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{match}.replay.partial"), Replay[..100]);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{match}.replay"), Replay[..50]);

        await SweepAll(Keeper());

        await IsReadable(match);
        Directory.GetFiles(folder).Should().ContainSingle();
    }

    [DatabaseFact]
    public async Task A_file_that_is_not_what_was_archived_is_never_handed_out()
    {
        var match = await Store(1, days: 40);
        await SweepAll(Keeper());
        var file = Directory.GetFiles(_folder.Path, "*.replay", SearchOption.AllDirectories).Single();
        var (folder, forged) = (Folder, Replay.ToArray());
        await IsReadable(match, folder);

        forged[1000] ^= 1;
        await File.WriteAllBytesAsync(file, forged);
        File.SetLastWriteTimeUtc(file, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var changed = await Shelf(folder).Find(match);
        File.Delete(file);
        var missing = await Shelf(folder).Find(match);

        changed.Refusal!.Code.Should().Be(ReplayRefusals.ArchiveAway.Code);
        missing.Refusal!.Code.Should().Be(ReplayRefusals.ArchiveAway.Code);
    }

    private Task<MatchId> Store(int number, int days) => StoredReplay.Store(Database, number, Now.AddDays(-days), Replay);

    private async Task<ReplayPlace> Place(MatchId match) => (await new ReplayStore(Database).Find(match))!.Place;

    private async Task IsReadable(MatchId match, ReplayFolder? folder = null)
    {
        var shelf = Shelf(folder ?? Folder);
        var found = (await shelf.Find(match)).Value;
        (await shelf.ReadAll(match, found)).Value.Should().Equal(Replay);
        (await shelf.Read(match, found, 150_000, 10)).Value.ToArray().Should().Equal(Replay[150_000..150_010]);
    }

    private static async Task SweepAll(ReplayKeeperGrain keeper)
    {
        while (await keeper.Sweep())
        {
        }
    }

    private ReplayKeeperGrain Keeper(IReplayArchive? archive = null, IReplayKeeping? keeping = null, int keepDays = 0) => new(
        Shelf(archive ?? Folder), keeping ?? new ReplayKeeping(Database), archive ?? Folder, Wrapped.Create(new ReplaysOptions { KeepDays = keepDays }),
        new ReplayMeters(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()),
        new StoppedClock(Now), NullLogger<ReplayKeeperGrain>.Instance);

    private ReplayShelf Shelf(IReplayArchive archive) => new(new ReplayStore(Database), archive, new MatchStore(Database));

    private ReplayFolder FolderWith(string name) => new(
        Wrapped.Create(new ReplaysOptions { ArchivePath = Path.Combine(_folder.Path, name) }), Wrapped.Create(new DatabaseOptions()), Data());

    private DataFolder Data()
    {
        using var data = DataFolder.Take(Path.Combine(_folder.Path, "data"));
        return data;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>An archive that has no room for one replay.</summary>
    private sealed class FullFor(IReplayArchive inner, MatchId stuck) : IReplayArchive
    {
        public bool IsThere => true;

        public Task Keep(MatchId match, ReadOnlyMemory<byte> replay) =>
            match == stuck ? throw new IOException("The disk is full.") : inner.Keep(match, replay);

        public Task<ReadOnlyMemory<byte>?> Read(MatchId match, string sha256, int offset, int count) => inner.Read(match, sha256, offset, count);

        public Task Forget(MatchId match) => inner.Forget(match);
    }

    /// <summary>A database that is away whenever a replay is to be marked.</summary>
    private sealed class AwayWhenMarking(IReplayKeeping inner) : IReplayKeeping
    {
        public Task<System.Collections.Immutable.ImmutableArray<AgedReplay>> Older(ReplayPlace place, DateTimeOffset before, AgedReplay? after, int count) =>
            inner.Older(place, before, after, count);

        public Task MarkArchived(MatchId match) => throw new StorageOutageException();

        public Task MarkGone(MatchId match) => throw new StorageOutageException();

        public Task ForgetLogs(UserId owner) => inner.ForgetLogs(owner);

        public Task<MatchId?> Claim(DateTimeOffset now, DateTimeOffset until) => inner.Claim(now, until);

        public Task Note(MatchId match, ReplayFinding finding, string? objection, DateTimeOffset at) => inner.Note(match, finding, objection, at);
    }
}

public sealed class ArchiveOnSqliteTests() : ArchiveTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ArchiveOnPostgresTests() : ArchiveTests(DatabaseProvider.Postgres);
