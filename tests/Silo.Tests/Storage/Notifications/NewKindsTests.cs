using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;

namespace Infon.Silo.Tests.Storage.Notifications;

public abstract class NewKindsTests(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase _test = null!;

    public async Task InitializeAsync() => _test = await TestDatabase.NewEmptyAsync(provider);

    public async Task DisposeAsync() => await _test.DisposeAsync();

    [DatabaseFact]
    public async Task Users_from_before_there_were_more_kinds_are_told_of_the_new_ones_and_keep_their_choices()
    {
        var all = Migration.Of(_test.Database.Dialect);
        await Migrator.Apply(_test.Database, [.. all.TakeWhile(migration => !migration.Name.Contains("notifications"))], TimeProvider.System);
        await Insert(1, NotificationKinds.Challenged, Standing.Active);
        await Insert(2, NotificationKinds.None, Standing.Erased);

        await Migrator.Apply(_test.Database, all, TimeProvider.System);

        (await Told(1)).Should().Be(NotificationKinds.Challenged | NotificationKinds.BotFault | NotificationKinds.RankPassed);
        (await Told(2)).Should().Be(NotificationKinds.None);
    }

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private Task Insert(int number, NotificationKinds told, Standing standing) => _test.Database.Write(change => change.Connection!.ExecuteAsync(
        """
        INSERT INTO users (id, username, username_key, role, notify_in_app, standing, created_at)
        VALUES (@id, @name, @name, 0, @told, @standing, 0)
        """,
        new { id = Id(number), name = $"U{number}", told = (int)told, standing = (int)standing }, change));

    private async Task<NotificationKinds> Told(int number) => (NotificationKinds)await _test.Database.Read(reader =>
        reader.ExecuteScalarAsync<int>("SELECT notify_in_app FROM users WHERE id = @id", new { id = Id(number) }));
}

public sealed class NewKindsOnSqliteTests() : NewKindsTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class NewKindsOnPostgresTests() : NewKindsTests(DatabaseProvider.Postgres);
