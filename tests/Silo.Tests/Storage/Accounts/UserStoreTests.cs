using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Pictures;
using Infon.Domain.Admin;
using Infon.Domain.Notifications;
using Infon.Domain.Sessions;
using Infon.Grains.Accounts;
using Infon.Grains.Admin;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Mail;
using Infon.Grains.Sessions;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Accounts;
using Infon.Silo.Storage.Mail;

namespace Infon.Silo.Tests.Storage.Accounts;

public abstract class UserStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private UserStore Store => new(Database);

    [DatabaseFact]
    public async Task A_user_comes_back_as_it_was_stored()
    {
        var user = User("Alice") with
        {
            Email = "alice@example.org", EmailPending = "new@example.org", PasswordHash = "hash", DisplayName = "Ali", Bio = "hi\nthere",
            Avatar = AvatarKind.Upload, AvatarHash = "abc", NotifyInApp = NotificationKinds.Challenged, NotifyByMail = NotificationRules.All,
            Role = Role.Admin, Standing = Standing.Suspended, SuspendedBecause = "spam", EraseAfter = Now.AddDays(7),
        };

        await Store.Commit(new UserChange(user.Id) { Added = user });

        (await Store.Find(user.Id)).Should().Be(user);
    }

    [DatabaseFact]
    public async Task Who_signs_in_is_found_by_name_and_by_confirmed_address_whatever_the_case()
    {
        var user = await Add(User("Alice") with { Email = "Alice@example.org", PasswordHash = "hash" });

        (await Store.FindLogin("aLICE")).Should().Be(new Login(user.Id, "hash"));
        (await Store.FindLogin("alice@EXAMPLE.org")).Should().Be(new Login(user.Id, "hash"));
        (await Store.FindLogin("bob")).Should().BeNull();
    }

    [DatabaseFact]
    public async Task A_name_and_a_confirmed_address_belong_to_one_user_and_the_other_hears_which_is_taken()
    {
        await Add(User("Alice") with { Email = "alice@example.org" });
        var bob = User("ALICE") with { Email = "bob@example.org" };
        var carol = User("carol") with { Email = "ALICE@example.org" };

        (await Store.Commit(new UserChange(bob.Id) { Added = bob })).Refusal!.Code.Should().Be(AccountRefusals.UsernameTaken.Code);
        (await Store.Commit(new UserChange(carol.Id) { Added = carol })).Refusal!.Code.Should().Be(AccountRefusals.EmailTaken.Code);
    }

    [DatabaseFact]
    public async Task A_change_over_an_old_revision_changes_nothing_of_what_goes_along_with_it()
    {
        var user = await Add(User("Alice"));
        var stale = new UserChange(user.Id) { Changed = user with { Bio = "stale", Revision = 3 }, Session = Session(user), Mail = Mail() };

        (await Store.Commit(stale)).Refusal!.Code.Should().Be("request.stale");

        (await Store.Find(user.Id))!.Bio.Should().BeEmpty();
        (await Store.SessionsOf(user.Id)).Should().BeEmpty();
        (await new MailStore(Database).All(new PageRequest())).Total.Should().Be(0);
    }

    [DatabaseFact]
    public async Task A_session_is_stored_changed_and_ended_and_knows_which_tokens_it_spent()
    {
        var user = await Add(User("Alice"));
        var session = Session(user);
        await Store.Commit(new UserChange(user.Id) { Session = session });

        var renewed = session with { SecretHash = "second", AccessHash = "access", AccessUntil = Now.AddMinutes(15), LastSeenAt = Now.AddDays(1) };
        await Store.Commit(new UserChange(user.Id) { Session = renewed, Spent = "first" });

        (await Store.SessionsOf(user.Id)).Should().Equal(renewed);
        (await Store.WasSpent(session, "first")).Should().BeTrue();
        (await Store.WasSpent(session, "second")).Should().BeFalse();
        await Store.Commit(new UserChange(user.Id) { Ended = [session.Id] });
        (await Store.SessionsOf(user.Id)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task A_new_link_takes_the_place_of_the_one_of_its_purpose()
    {
        var user = await Add(User("Alice"));
        var first = Ticket(user, TicketPurpose.ResetPassword);
        var other = Ticket(user, TicketPurpose.ConfirmEmail);
        var second = Ticket(user, TicketPurpose.ResetPassword);

        foreach (var ticket in (TicketRecord[])[first, other, second])
        {
            await Store.Commit(new UserChange(user.Id) { Ticket = ticket });
        }

        (await Store.FindTicket(user.Id, first.Id)).Should().BeNull();
        (await Store.FindTicket(user.Id, second.Id)).Should().Be(second);
        await Store.Commit(new UserChange(user.Id) { Voided = [TicketPurpose.ResetPassword] });
        (await Store.FindTicket(user.Id, second.Id)).Should().BeNull();
        (await Store.FindTicket(user.Id, other.Id)).Should().Be(other);
    }

    [DatabaseFact]
    public async Task Of_sign_ins_the_last_two_hundred_are_kept()
    {
        var user = await Add(User("Alice"));
        for (var i = 0; i < 205; i++)
        {
            await Store.Commit(new UserChange(user.Id) { SignIn = SignIn(Now.AddSeconds(i)) });
        }

        var (signIns, total) = await Store.SignInsOf(user.Id, new PageRequest(1, 10));

        total.Should().Be(200);
        signIns.Select(each => each.At).Should().Equal(Enumerable.Range(0, 10).Select(i => Now.AddSeconds(204 - i)));
    }

    [DatabaseFact]
    public async Task What_is_searched_for_is_a_part_of_a_name_and_no_pattern()
    {
        await Add(User("alice_1"));
        await Add(User("malice") with { Email = "m%x@example.org" });

        (await Names("LIC")).Should().Equal("alice_1", "malice");
        (await Names("_")).Should().Equal("alice_1");
        (await Names("%")).Should().Equal("malice");
        (await Names("!")).Should().BeEmpty();
        (await Names(null)).Should().Equal("alice_1", "malice");
    }

    [DatabaseFact]
    public async Task What_is_over_is_found_and_forgotten_and_nothing_else()
    {
        var leaving = await Add(User("leaving") with { EraseAfter = Now });
        var forgetful = await Add(User("forgetful") with { Standing = Standing.Unconfirmed, CreatedAt = Now.AddDays(-3) });
        var fresh = await Add(User("fresh") with { Standing = Standing.Unconfirmed });
        await Store.Commit(new UserChange(fresh.Id) { Session = Session(fresh), Ticket = Ticket(fresh, TicketPurpose.ConfirmEmail), SignIn = SignIn(Now) });

        (await Store.Over(Now, Now.AddDays(-3))).Should().BeEquivalentTo([leaving.Id, forgetful.Id]);
        await Store.Forget(Now, Now.AddDays(-30), Now.AddDays(-180), Now.AddDays(-90));
        (await Store.SessionsOf(fresh.Id)).Should().ContainSingle();
        await Store.Forget(Now.AddDays(30), Now, Now.AddDays(-150), Now);
        (await Store.SessionsOf(fresh.Id)).Should().BeEmpty();
        (await Store.SignInsOf(fresh.Id, new PageRequest())).Total.Should().Be(0);
    }

    [DatabaseFact]
    public async Task Of_an_erased_user_only_the_row_is_left_and_of_an_expired_one_nothing()
    {
        var user = await Add(User("Alice") with { Email = "alice@example.org" });
        await Store.Commit(new UserChange(user.Id) { Session = Session(user), Ticket = Ticket(user, TicketPurpose.ConfirmEmail), SignIn = SignIn(Now) });
        await new AvatarStore(Database).Put(user.Id, new Picture(PictureFormat.Png, 1, 2, [1, 2, 3]));

        await Store.Commit(new UserChange(user.Id) { Changed = user.Erased(Now), Erased = true });

        (await Store.Find(user.Id))!.Should().BeEquivalentTo(new { Username = $"deleted-{user.Id.Value:N}", Email = (string?)null, Standing = Standing.Erased });
        (await Store.SessionsOf(user.Id)).Should().BeEmpty();
        await Store.Commit(new UserChange(user.Id) { Erased = true });
        (await Store.Find(user.Id)).Should().BeNull();
    }

    [DatabaseFact]
    public async Task A_user_has_one_picture()
    {
        var user = await Add(User("Alice"));
        var pictures = new AvatarStore(Database);

        var first = await pictures.Put(user.Id, new Picture(PictureFormat.Png, 1, 2, [1, 2, 3]));
        var second = await pictures.Put(user.Id, new Picture(PictureFormat.Gif, 3, 4, [4, 5, 6]));

        (await pictures.Find(user.Id, first)).Should().BeNull();
        (await pictures.Find(user.Id, second))!.Should().BeEquivalentTo(new Picture(PictureFormat.Gif, 3, 4, [4, 5, 6]));
    }

    [DatabaseFact]
    public async Task What_an_admin_did_is_stored_with_it()
    {
        var admin = await Add(User("root"));
        var user = await Add(User("Alice"));

        var done = await Store.Commit(new UserChange(user.Id)
        {
            Changed = user with { Standing = Standing.Suspended, Revision = 2 },
            ByAdmin = new AdminActionRecord(NewId(), admin.Id, AdminAction.Suspend, "spam", Now),
        });

        done.IsRefused.Should().BeFalse();
        (await Store.Find(user.Id))!.Standing.Should().Be(Standing.Suspended);
    }

    private static Guid NewId() => Guid.CreateVersion7(Now);

    private static UserRecord User(string name) => new() { Id = new UserId(NewId()), Username = name, CreatedAt = Now, UpdatedAt = Now };

    private static SessionRecord Session(UserRecord user) =>
        new(new SessionId(NewId()), user.Id, SessionKind.App, "first", null, null, "Phone", "127.0.0.1", Now, Now);

    private static TicketRecord Ticket(UserRecord user, TicketPurpose purpose) =>
        new(NewId(), user.Id, purpose, "alice@example.org", "hash", Now.AddHours(1));

    private static SignInRecord SignIn(DateTimeOffset at) => new(NewId(), at, SignInResult.Succeeded, "password", "Phone", "127.0.0.1");

    private static MailRecord Mail() => new(NewId(), "alice@example.org", "Subject", "Text", Now);

    private async Task<UserRecord> Add(UserRecord user)
    {
        (await Store.Commit(new UserChange(user.Id) { Added = user })).IsRefused.Should().BeFalse();
        return user;
    }

    private async Task<IEnumerable<string>> Names(string? search) =>
        (await Store.Search(search, new PageRequest())).Users.Select(user => user.Username);
}

public sealed class UserStoreOnSqliteTests() : UserStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class UserStoreOnPostgresTests() : UserStoreTests(DatabaseProvider.Postgres);
