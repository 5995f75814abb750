using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;
using Infon.Grains.Accounts;
using Infon.Grains.Accounts.Identities;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Accounts;

namespace Infon.Silo.Tests.Storage.Accounts;

public abstract class IdentityStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private UserStore Store => new(Database);

    [DatabaseFact]
    public async Task A_user_comes_with_an_identity_and_is_found_by_it()
    {
        var identity = await Join("alice", "github", "42");

        (await Store.FindIdentity("github", "42")).Should().Be(identity.User);
        (await Store.FindIdentity("google", "42")).Should().BeNull();
        (await Store.IdentitiesOf(identity.User)).Should().Equal(identity);
    }

    [DatabaseFact]
    public async Task An_identity_is_one_users_and_nothing_of_the_change_of_another_is_written()
    {
        await Join("alice", "github", "42");
        var bob = User("bob");

        var refused = await Store.Commit(new UserChange(bob.Id) { Added = bob, Linked = Identity(bob.Id, "github", "42") });

        refused.Refusal!.Code.Should().Be(IdentityRefusals.IdentityTaken.Code);
        (await Store.Find(bob.Id)).Should().BeNull();
    }

    [DatabaseFact]
    public async Task What_is_unlinked_can_be_linked_by_another()
    {
        var identity = await Join("alice", "github", "42");
        await Store.Commit(new UserChange(identity.User) { Linked = Identity(identity.User, "google", "7") });

        await Store.Commit(new UserChange(identity.User) { Unlinked = "github" });

        (await Store.IdentitiesOf(identity.User)).Select(left => left.Provider).Should().Equal("google");
        (await Join("bob", "github", "42")).User.Should().NotBe(identity.User);
    }

    [DatabaseFact]
    public async Task A_user_who_is_erased_has_no_identities()
    {
        var identity = await Join("alice", "github", "42");
        var user = await Store.Find(identity.User);

        await Store.Commit(new UserChange(identity.User) { Changed = user!.Erased(Now), Erased = true });

        (await Store.FindIdentity("github", "42")).Should().BeNull();
    }

    private static UserRecord User(string name) => new()
    {
        Id = new UserId(Guid.CreateVersion7(Now)), Username = name, CreatedAt = Now, UpdatedAt = Now,
    };

    private static IdentityRecord Identity(UserId user, string provider, string subject) =>
        new(Guid.CreateVersion7(Now), user, provider, subject, $"{subject} at {provider}", Now);

    private async Task<IdentityRecord> Join(string name, string provider, string subject)
    {
        var user = User(name);
        var identity = Identity(user.Id, provider, subject);
        (await Store.Commit(new UserChange(user.Id) { Added = user, Linked = identity })).IsRefused.Should().BeFalse();
        return identity;
    }
}

public sealed class IdentityStoreOnSqliteTests() : IdentityStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class IdentityStoreOnPostgresTests() : IdentityStoreTests(DatabaseProvider.Postgres);
