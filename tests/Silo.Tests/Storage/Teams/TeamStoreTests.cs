using System.Text;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Teams;

namespace Infon.Silo.Tests.Storage.Teams;

public abstract class TeamStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), Later = Now.AddMinutes(1);
    private static readonly Caller Player = new(UserId.LocalPlayer);

    private Bot _mule = null!, _raven = null!;
    private BotVersion _first = null!, _second = null!;

    private BotStore Bots => new(Database);

    private TeamStore Teams => new(Database);

    private TeamVersions Versions => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Write(change => change.Connection!.ExecuteAsync(
            "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, 'player', 'PLAYER', 0, 0)",
            new { id = UserId.LocalPlayer.Value }, change));
        (_mule, _first) = await AddBot("Mule");
        (_raven, _second) = await AddBot("Raven");
    }

    [DatabaseFact]
    public async Task A_team_comes_back_as_it_went_in()
    {
        var team = await New("Duo");

        (await Add(team)).Should().BeNull();

        (await Teams.Find(team.Id)).Should().Be(team);
        (await Teams.Find(new TeamId(Guid.CreateVersion7()))).Should().BeNull();
    }

    [DatabaseFact]
    public async Task A_change_of_an_old_revision_is_stale_and_leaves_no_version()
    {
        var team = await New("Duo");
        await Add(team);
        await Teams.Replace(await Change(team, name: "Other"));

        var late = await Teams.Replace(await Change(team, members: [_second.Id, _first.Id]));

        late.Refusal!.Code.Should().Be("request.stale");
        (await Versions.Of(team.Id, new PageRequest())).Total.Should().Be(1);
    }

    [DatabaseFact]
    public async Task A_name_is_taken_whatever_the_case_of_its_letters_until_the_team_is_deleted()
    {
        var team = await New("Äther");
        await Add(team);

        var second = await Add(await New("äTHER"));
        await Teams.Replace(team.Delete(Later));
        var third = await Add(await New("äther"));

        second.Should().Be("teams.name-taken");
        third.Should().BeNull();
        (await Teams.Find(team.Id))!.Name.Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task A_user_has_at_most_as_many_teams_as_allowed_and_deleted_ones_do_not_count()
    {
        var first = await New("one");
        await Add(first, max: 1);

        var second = await Add(await New("two"), max: 1);
        await Teams.Replace(first.Delete(Later));
        var third = await Add(await New("three"), max: 1);

        second.Should().Be("teams.too-many");
        third.Should().BeNull();
    }

    [DatabaseFact]
    public async Task Versions_are_listed_from_the_last_with_their_members_in_order()
    {
        var team = await New("Duo");
        await Add(team);
        await Teams.Replace(await Change(team, members: [_second.Id, _second.Id]));

        var (list, total) = await Versions.Of(team.Id, new PageRequest());

        total.Should().Be(2);
        list.Select(lineup => lineup.Version.Number).Should().Equal(2, 1);
        list[1].Members.Select(member => member.Name).Should().Equal("Mule", "Raven");
        list[0].Members.Should().OnlyContain(member => member.Bot == _raven.Id && member.Version == _second.Id && member.Number == 1);
        list[0].Should().Match<Lineup>(lineup => lineup.Name == "Duo" && lineup.Owner == UserId.LocalPlayer && lineup.Objection() == null);
    }

    [DatabaseFact]
    public async Task A_lineup_shows_what_became_of_team_and_members()
    {
        var team = await New("Duo");
        await Add(team);

        await new VersionStore(Database).SetArchived(_second.Id, true);
        (await Versions.Find(team.Current.Id))!.Objection()!.Sentence.Should().EndWith("Version 1 of Raven is archived.");
        await Bots.Replace(_mule.Delete(Later).Value);
        (await Versions.Find(team.Current.Id))!.Objection()!.Sentence.Should().EndWith("The bot was deleted.");
        await Teams.Replace(await Change(team, isArchived: true));
        (await Versions.Find(team.Current.Id))!.Objection()!.Code.Should().Be("teams.archived");
        await Teams.Replace((await Teams.Find(team.Id))!.Delete(Later));
        (await Versions.Find(team.Current.Id))!.Objection()!.Code.Should().Be("teams.not-found");
        (await Versions.Find(new TeamVersionId(Guid.CreateVersion7()))).Should().BeNull();
    }

    [DatabaseFact]
    public async Task Teams_of_an_owner_are_listed_the_last_changed_first_with_their_last_versions()
    {
        var (one, two, three) = (await New("one"), await New("two"), await New("three"));
        await Add(one);
        await Add(two);
        await Add(three);
        await Teams.Replace(await Change(one, members: [_second.Id, _first.Id], isArchived: true));
        await Teams.Replace(three.Delete(Later));

        var (all, total) = await Versions.OfOwner(UserId.LocalPlayer, isArchived: null, new PageRequest());

        total.Should().Be(2);
        all.Select(view => (view.Team.Name, view.Current.Version.Number)).Should().Equal(("one", 2), ("two", 1));
        (await Versions.OfOwner(UserId.LocalPlayer, isArchived: false, new PageRequest())).Teams.Single().Team.Should().Be(two);
        (await Versions.OfOwner(UserId.LocalPlayer, isArchived: true, new PageRequest())).Total.Should().Be(1);
        (await Versions.OfOwner(UserId.House, isArchived: null, new PageRequest())).Teams.Should().BeEmpty();
    }

    private static Guid NewId() => Guid.CreateVersion7(Now);

    private async Task<string?> Add(Team team, int max = 10) => (await Teams.Add(team, max)).Refusal?.Code;

    private async Task<Team> New(string name) => Team.Create(
        new TeamId(NewId()), Player, name, await Versions.Members([_first.Id, _second.Id]), new TeamVersionId(NewId()), Now).Value;

    private async Task<Team> Change(Team team, string? name = null, bool? isArchived = null, BotVersionId[]? members = null) => team.Change(
        name, isArchived, members is null ? null : await Versions.Members([.. members]), new TeamVersionId(NewId()), Later).Value;

    private async Task<(Bot Bot, BotVersion Version)> AddBot(string name)
    {
        var source = new SourceText($"-- {name}");
        var bot = Bot.Create(new BotId(NewId()), Player, name, "", Visibility.Private, Now).Value;
        var version = new BotVersion(new BotVersionId(NewId()), bot.Id, 1, "", source.Hash, source.Bytes.Length, null, Verdict.Ok, Now);
        bot = bot.Add(version, activate: true, Now);
        await Bots.Add(bot, new StoredVersion(version, Encoding.UTF8.GetBytes(name), new TrialReport(Verdict.Ok, [], [], [], false, 10, 0, 0, 0, 0, 0, 0, 1)));
        return (bot, version);
    }
}

public sealed class TeamStoreOnSqliteTests() : TeamStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class TeamStoreOnPostgresTests() : TeamStoreTests(DatabaseProvider.Postgres);
