using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Mail;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Accounts;
using Infon.Silo.Storage.Mail;

namespace Infon.Silo.Tests.Storage.Mail;

public abstract class MailStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private MailStore Store => new(Database);

    [DatabaseFact]
    public async Task A_mail_is_due_until_it_is_sent()
    {
        var mail = await Write(Now);

        (await Store.Due(Now, 10)).Should().Equal(new PendingMail(mail, 0));
        await Store.Sent(mail.Id, Now);
        (await Store.Due(Now.AddYears(1), 10)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task A_mail_that_failed_is_due_again_when_its_pause_is_over_unless_it_is_given_up()
    {
        var mail = await Write(Now);

        await Store.Failed(mail.Id, "away", Now.AddMinutes(1));
        (await Store.Due(Now, 10)).Should().BeEmpty();
        (await Store.Due(Now.AddMinutes(1), 10)).Should().Equal(new PendingMail(mail, 1));
        await Store.Failed(mail.Id, "away", null);
        (await Store.Due(Now.AddYears(1), 10)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task Mails_are_listed_the_last_first_and_forgotten_with_time()
    {
        var old = await Write(Now);
        var recent = await Write(Now.AddDays(8));

        (await Store.All(new PageRequest())).Mails.Should().Equal(recent, old);
        await Store.Forget(Now.AddDays(1));
        (await Store.All(new PageRequest())).Mails.Should().Equal(recent);
    }

    private async Task<MailRecord> Write(DateTimeOffset at)
    {
        var mail = new MailRecord(Guid.CreateVersion7(at), "alice@example.org", "Subject", "Text\nof lines", at);
        await new UserStore(Database).Commit(new UserChange(UserId.House) { Mail = mail });
        return mail;
    }
}

public sealed class MailStoreOnSqliteTests() : MailStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class MailStoreOnPostgresTests() : MailStoreTests(DatabaseProvider.Postgres);
