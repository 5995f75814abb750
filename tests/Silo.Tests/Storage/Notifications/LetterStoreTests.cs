using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Mail;
using Infon.Grains.Notifications;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Mail;
using Infon.Silo.Storage.Notifications;

namespace Infon.Silo.Tests.Storage.Notifications;

public abstract class LetterStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Alice = new(Guid.CreateVersion7());

    private LetterStore Letters => new(Database);

    [DatabaseFact]
    public async Task What_waits_is_told_in_one_letter_the_earliest_first_and_only_once()
    {
        await Register("alice@example.org");
        await Add("third", 3);
        await Add("first", 1);
        await Add("second", 2);

        await Write(linesMax: 2);
        await Write(linesMax: 2);

        var (mails, total) = await new MailStore(Database).All(new PageRequest());
        total.Should().Be(1);
        (mails[0].To, mails[0].Subject).Should().Be(("alice@example.org", "alice: first, second and 1 more"));
        (await Letters.Waiting(Now.AddDays(1), 10)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task After_a_letter_there_is_none_for_a_while()
    {
        await Register("alice@example.org");
        await Add("first", 1);
        (await Letters.Waiting(Now.AddHours(-1), 10)).Should().Equal(Alice);
        await Write();

        await Add("second", 2);

        (await Letters.Waiting(Now.AddSeconds(-1), 10)).Should().BeEmpty();
        (await Letters.Waiting(Now, 10)).Should().Equal(Alice);
    }

    [DatabaseFact]
    public async Task Who_has_no_confirmed_address_is_not_waited_for()
    {
        await Register(email: null);
        await Add("first", 1);

        (await Letters.Waiting(Now, 10)).Should().BeEmpty();
        (await new NotificationStore(Database).CountUnread(Alice)).Should().Be(1);
    }

    [DatabaseFact]
    public async Task Who_was_suspended_meanwhile_gets_no_letter_and_nothing_waits()
    {
        await Register("alice@example.org", inApp: NotificationKinds.None);
        await Add("first", 1);
        await Execute("UPDATE users SET standing = 2");

        await Write();

        (await new MailStore(Database).All(new PageRequest())).Total.Should().Be(0);
        (await Letters.Waiting(Now, 10)).Should().BeEmpty();
        (await Database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM notifications"))).Should().Be(0, "nobody will ever see them");
    }

    private static MailRecord Text(LetterContent content) => new(
        Guid.CreateVersion7(), content.Email, $"{content.Username}: {string.Join(", ", content.Sentences)} and {content.More} more", "text", Now);

    private Task Write(int linesMax = 10) => Letters.Write(Alice, linesMax, Text, Now);

    private Task Add(string sentence, int second) => Database.Write(async transaction =>
    {
        await NotificationRows.Add(
            transaction,
            [new Notification(new NotificationId(Guid.CreateVersion7()), Alice, NotificationKinds.Challenged, Now.AddSeconds(second), sentence)]);
        return 0;
    });

    private Task Register(string? email, NotificationKinds inApp = NotificationRules.All) => Execute(
        """
        INSERT INTO users (id, username, username_key, role, email, notify_in_app, notify_by_mail, created_at)
        VALUES (@id, 'alice', 'ALICE', 0, @email, @inApp, @all, 0)
        """,
        new { id = Alice.Value, email, inApp = (int)inApp, all = (int)NotificationRules.All });

    private Task Execute(string sql, object? values = null) => Database.Write(change => change.Connection!.ExecuteAsync(sql, values, change));
}

public sealed class LetterStoreOnSqliteTests() : LetterStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class LetterStoreOnPostgresTests() : LetterStoreTests(DatabaseProvider.Postgres);
