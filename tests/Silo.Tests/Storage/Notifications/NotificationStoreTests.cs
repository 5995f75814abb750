using System.Globalization;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Notifications;

namespace Infon.Silo.Tests.Storage.Notifications;

public abstract class NotificationStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly UserId Alice = new(Id(1)), Bob = new(Id(2));

    private NotificationStore Store => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Register(Alice, NotificationRules.All);
        await Register(Bob, NotificationRules.All);
    }

    [DatabaseFact]
    public async Task A_notification_comes_back_as_it_went_in()
    {
        var notice = Notice(Alice, 10) with { Match = new MatchId(Id(3)), Bot = new BotId(Id(4)) };
        await Add(notice);

        var (list, total) = await Store.Of(Alice, isUnread: false, new PageRequest());

        total.Should().Be(1);
        var view = list.Should().ContainSingle().Subject;
        (view.Id, view.Kind, view.At, view.Sentence).Should().Be((notice.Id, notice.Kind, notice.At, notice.Sentence));
        (view.Match, view.Bot, view.ReadAt).Should().Be((notice.Match, notice.Bot, null));
    }

    [DatabaseFact]
    public async Task The_last_comes_first_and_those_of_others_never()
    {
        await Add(Notice(Alice, 10), Notice(Bob, 11), Notice(Alice, 12), Notice(Alice, 14), Notice(Alice, 13, at: 14));

        (await Numbers(isUnread: false, new PageRequest(1, 2))).Should().Equal(14, 13);
        (await Numbers(isUnread: false, new PageRequest(2, 2))).Should().Equal(12, 10);
    }

    [DatabaseFact]
    public async Task One_is_read_or_it_with_all_that_are_older()
    {
        await Add([.. Enumerable.Range(10, 5).Select(number => Notice(Alice, number))]);
        await Add(Notice(Bob, 9));

        (await Store.Read(Alice, new NotificationId(Id(13)), withOlder: false, Now)).Should().BeTrue();
        (await Numbers(isUnread: true)).Should().Equal(14, 12, 11, 10);
        (await Store.Read(Alice, new NotificationId(Id(11)), withOlder: true, Now.AddMinutes(1))).Should().BeTrue();

        (await Numbers(isUnread: true)).Should().Equal(14, 12);
        (await Store.CountUnread(Alice)).Should().Be(2);
        (await Store.CountUnread(Bob)).Should().Be(1);
    }

    [DatabaseFact]
    public async Task When_it_was_read_first_stays()
    {
        await Add(Notice(Alice, 10));
        await Store.Read(Alice, new NotificationId(Id(10)), withOlder: false, Now);

        await Store.Read(Alice, new NotificationId(Id(10)), withOlder: true, Now.AddMinutes(1));

        (await Store.Of(Alice, isUnread: false, new PageRequest())).Notices.Single().ReadAt.Should().Be(Now);
    }

    [DatabaseFact]
    public async Task Of_notifications_of_one_moment_those_before_in_the_list_stay_unread()
    {
        await Add(Notice(Alice, 10, at: 1), Notice(Alice, 11, at: 1), Notice(Alice, 12, at: 1));

        await Store.Read(Alice, new NotificationId(Id(11)), withOlder: true, Now);

        (await Numbers(isUnread: true)).Should().Equal(12);
    }

    [DatabaseFact]
    public async Task Nobody_reads_what_another_was_told()
    {
        await Add(Notice(Alice, 10));

        (await Store.Read(Bob, new NotificationId(Id(10)), withOlder: true, Now)).Should().BeFalse();

        (await Store.CountUnread(Alice)).Should().Be(1);
    }

    [DatabaseFact]
    public async Task What_a_user_is_told_by_mail_only_is_not_in_the_list()
    {
        await Database.Write(change => change.Connection!.ExecuteAsync(
            "UPDATE users SET notify_in_app = 0, notify_by_mail = @all, email = 'alice@example.org' WHERE id = @id",
            new { all = (int)NotificationRules.All, id = Alice.Value }, change));
        await Add(Notice(Alice, 10), Notice(Bob, 11));

        (await Numbers(isUnread: false)).Should().BeEmpty();
        (await Store.CountUnread(Alice)).Should().Be(0);
        (await Store.Told([new NotificationId(Id(10)), new NotificationId(Id(11)), new NotificationId(Id(12))]))
            .Select(told => (told.User, told.Notice.Id.Value)).Should().Equal((Bob, Id(11)));
    }

    [DatabaseFact]
    public async Task Of_each_user_the_last_are_kept()
    {
        await Add([.. Enumerable.Range(10, 5).Select(number => Notice(Alice, number))]);
        await Add(Notice(Bob, 20));

        await Store.Trim(3);

        (await Numbers(isUnread: false)).Should().Equal(14, 13, 12);
        (await Store.CountUnread(Bob)).Should().Be(1);
    }

    [DatabaseFact]
    public async Task Of_a_user_who_leaves_nothing_is_left()
    {
        await Add(Notice(Alice, 10), Notice(Bob, 11));

        await Store.Erase(Alice);

        (await Numbers(isUnread: false)).Should().BeEmpty();
        (await Store.CountUnread(Bob)).Should().Be(1);
    }

    private static Guid Id(int number) => new($"01910000-0000-7000-8000-{number:000000000000}");

    private static Notification Notice(UserId user, int number, int? at = null) =>
        new(new NotificationId(Id(number)), user, NotificationKinds.MatchComplete, Now.AddSeconds(at ?? number), "Mule beat Raven.");

    private Task Add(params Notification[] told) => Database.Write(async transaction =>
    {
        await NotificationRows.Add(transaction, told);
        return 0;
    });

    private async Task<IEnumerable<int>> Numbers(bool isUnread, PageRequest? page = null) => (await Store.Of(Alice, isUnread, page ?? new PageRequest()))
        .Notices.Select(notice => int.Parse(notice.Id.ToString()[^12..], CultureInfo.InvariantCulture));

    private Task Register(UserId user, NotificationKinds told) => Database.Write(change => change.Connection!.ExecuteAsync(
        "INSERT INTO users (id, username, username_key, role, notify_in_app, created_at) VALUES (@id, @name, @name, 0, @told, 0)",
        new { id = user.Value, name = user.ToString(), told = (int)told }, change));
}

public sealed class NotificationStoreOnSqliteTests() : NotificationStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class NotificationStoreOnPostgresTests() : NotificationStoreTests(DatabaseProvider.Postgres);
