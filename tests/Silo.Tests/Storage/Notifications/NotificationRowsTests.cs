using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Notifications;

namespace Infon.Silo.Tests.Storage.Notifications;

public abstract class NotificationRowsTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Alice = new(Guid.CreateVersion7());

    [DatabaseFact]
    public async Task What_a_user_switched_off_is_not_written()
    {
        await Register(NotificationKinds.MatchComplete | NotificationKinds.BotFault);

        await Add(Notice(NotificationKinds.MatchComplete), Notice(NotificationKinds.Challenged), Notice(NotificationKinds.BotFault));

        (await Kinds()).Should().BeEquivalentTo([NotificationKinds.MatchComplete, NotificationKinds.BotFault]);
    }

    [DatabaseFact]
    public async Task What_is_written_again_is_there_once()
    {
        await Register(NotificationRules.All);
        var notice = Notice(NotificationKinds.Challenged) with { Match = new MatchId(Guid.CreateVersion7()), Bot = new BotId(Guid.CreateVersion7()) };

        await Add(notice);
        await Add(notice);

        (await Kinds()).Should().Equal(NotificationKinds.Challenged);
    }

    [DatabaseFact]
    public async Task For_a_user_who_is_not_there_nothing_is_written()
    {
        await Add(Notice(NotificationKinds.Challenged));

        (await Kinds()).Should().BeEmpty();
    }

    private static Notification Notice(NotificationKinds kind) => new(new NotificationId(Guid.CreateVersion7()), Alice, kind, Now, "Something happened.");

    private Task Add(params Notification[] told) => Database.Write(async transaction =>
    {
        await NotificationRows.Add(transaction, told);
        return 0;
    });

    private Task Register(NotificationKinds told) => Database.Write(change => change.Connection!.ExecuteAsync(
        "INSERT INTO users (id, username, username_key, role, notify_in_app, created_at) VALUES (@id, 'alice', 'ALICE', 0, @told, 0)",
        new { id = Alice.Value, told = (int)told }, change));

    private Task<IEnumerable<NotificationKinds>> Kinds() => Database.Read(async reader =>
        (await reader.QueryAsync<int>("SELECT kind FROM notifications WHERE user_id = @id", new { id = Alice.Value })).Select(kind => (NotificationKinds)kind));
}

public sealed class NotificationRowsOnSqliteTests() : NotificationRowsTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class NotificationRowsOnPostgresTests() : NotificationRowsTests(DatabaseProvider.Postgres);
