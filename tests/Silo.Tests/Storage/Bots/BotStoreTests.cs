using System.Text;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Bots;

namespace Infon.Silo.Tests.Storage.Bots;

public abstract class BotStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly Caller Player = new(UserId.LocalPlayer);

    private BotStore Bots => new(Database);

    private VersionStore Versions => new(Database);

    private BotIndex Index => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Write(change => change.Connection!.ExecuteAsync(
            "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, 'player', 'PLAYER', 0, 0)",
            new { id = UserId.LocalPlayer.Value }, change));
    }

    [DatabaseFact]
    public async Task A_bot_with_a_version_comes_back_as_it_went_in()
    {
        var origin = New("origin");
        await Bots.Add(origin);
        var (bot, version) = WithVersion(New("fork") with { ForkedFrom = new ForkOrigin(origin.Id, new BotVersionId(Id(99)), 7, UserId.House) });

        (await Bots.Add(bot, version)).IsRefused.Should().BeFalse();

        (await Bots.Find(bot.Id)).Should().Be(bot);
        var read = await Versions.Read(bot.Id, new VersionKey(1, null));
        read!.Header.Should().Be(version.Header);
        read.Source.ToArray().Should().Equal(version.Source.ToArray());
        read.Report.Should().BeEquivalentTo(version.Report);
    }

    [DatabaseFact]
    public async Task A_change_of_an_old_revision_is_stale_and_leaves_no_version()
    {
        var bot = New("contested");
        await Bots.Add(bot);
        await Bots.Replace(bot.Describe("other", null, null, Now).Value);
        var (late, version) = WithVersion(bot);

        var written = await Bots.Replace(late, version);

        written.Refusal!.Code.Should().Be("request.stale");
        (await Versions.Find(bot.Id, new VersionKey(1, null))).Should().BeNull();
    }

    [DatabaseFact]
    public async Task A_name_is_taken_whatever_the_case_of_its_letters_until_the_bot_is_deleted()
    {
        var first = New("Äther");
        await Bots.Add(first);

        var second = await Bots.Add(New("äTHER"));
        await Bots.Replace(first.Delete(Now).Value);
        var third = await Bots.Add(New("äther"));

        second.Refusal!.Code.Should().Be("bots.name-taken");
        third.IsRefused.Should().BeFalse();
        (await Bots.Find(first.Id))!.Name.Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task Equal_sources_are_stored_once()
    {
        foreach (var name in new[] { "one", "two" })
        {
            var (bot, version) = WithVersion(New(name));
            await Bots.Add(bot, version);
        }

        (await Database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM bot_sources"))).Should().Be(1);
    }

    [DatabaseFact]
    public async Task Versions_are_listed_from_the_last_and_found_by_number_and_id_of_their_bot_only()
    {
        var bot = New("many");
        await Bots.Add(bot);
        for (var i = 0; i < 3; i++)
        {
            (bot, var version) = WithVersion(bot, $"-- {i}");
            await Bots.Replace(bot, version);
        }

        var (list, total) = await Versions.Of(bot.Id, null, new PageRequest(1, 2));

        total.Should().Be(3);
        list.Select(version => version.Number).Should().Equal(3, 2);
        (await Versions.Find(bot.Id, new VersionKey(null, list[1].Id.Value))).Should().Be(list[1]);
        (await Versions.Find(new BotId(Id(1)), new VersionKey(null, list[1].Id.Value))).Should().BeNull();
    }

    [DatabaseFact]
    public async Task An_archived_version_is_listed_among_the_archived_ones()
    {
        var (bot, version) = WithVersion(New("old"));
        await Bots.Add(bot, version);

        await Versions.SetArchived(version.Header.Id, true);

        (await Versions.Of(bot.Id, true, new PageRequest())).Total.Should().Be(1);
        (await Versions.Of(bot.Id, false, new PageRequest())).Total.Should().Be(0);
        (await Versions.Find(bot.Id, new VersionKey(1, null)))!.IsArchived.Should().BeTrue();
    }

    [DatabaseFact]
    public async Task Bots_are_found_by_beginnings_of_words_and_no_longer_when_they_are_renamed_or_deleted()
    {
        var (first, second) = (New("Red swarm"), New("Swarm of ß"));
        await Bots.Add(first);
        await Bots.Add(second);

        (await Found("swa")).Should().Equal("Red swarm", "Swarm of ß");
        (await Found("of sw")).Should().Equal("Swarm of ß");
        (await Found("warm")).Should().BeEmpty();
        await Bots.Replace(first.Describe("blue", null, null, Now).Value);
        await Bots.Replace(second.Delete(Now).Value);

        (await Found("swa")).Should().BeEmpty();
        (await Found("BL")).Should().Equal("blue");
        (await Index.Search(new BotSearch(UserId.LocalPlayer, null, null, Visibility.Public), new PageRequest())).Total.Should().Be(1);
        (await Index.Search(new BotSearch(null, "Player", null, Visibility.Private), new PageRequest())).Total.Should().Be(0);
    }

    [DatabaseFact]
    public async Task Ancestors_are_listed_to_the_first_and_the_deleted_ones_have_no_name()
    {
        var (first, version) = WithVersion(New("first"));
        await Bots.Add(first, version);
        var (second, copy) = New("second").StartFrom(first, version.Header, new BotVersionId(Guid.CreateVersion7(Now)), Now);
        await Bots.Add(second, version with { Header = copy });
        var (third, copyOfCopy) = New("third").StartFrom(second, copy, new BotVersionId(Guid.CreateVersion7(Now)), Now);
        await Bots.Add(third, version with { Header = copyOfCopy });
        await Bots.Replace(second.Delete(Now).Value);

        var chain = await Index.Ancestors(third.Id);

        chain.Select(step => (step.Origin.Bot, step.Name)).Should().Equal((second.Id, null), (first.Id, "first"));
        (await Index.Ancestors(first.Id)).Should().BeEmpty();
        (await Index.Stats(first.Id)).Should().Be(new BotStats(1, 1, 0, 0, Now, Now));
    }

    [DatabaseFact]
    public async Task Versions_of_one_shape_are_found_in_other_bots_as_far_as_the_reader_may_read_them()
    {
        var (own, version) = WithVersion(New("own"));
        await Bots.Add(own, version);
        var (open, same) = WithVersion(New("open"), "-- the same");
        await Bots.Add(open, same);
        var (shut, alike) = WithVersion(New("shut") with { Visibility = Visibility.Private }, "-- alike");
        await Bots.Add(shut, alike);

        var forAll = await Index.OfShape("shape", own.Id, reader: null, new PageRequest());
        var forStranger = await Index.OfShape("shape", own.Id, UserId.House, new PageRequest());

        forAll.Duplicates.Select(found => found.Name).Should().BeEquivalentTo("open", "shut");
        forStranger.Duplicates.Select(found => found.Version).Should().Equal(same.Header.Id);
        forStranger.Total.Should().Be(1);
        (await Versions.Has(own.Id, version.Header.SourceHash)).Should().BeTrue();
        (await Versions.Has(own.Id, same.Header.SourceHash)).Should().BeFalse();
    }

    [DatabaseFact]
    public async Task A_user_has_at_most_as_many_bots_as_allowed_and_deleted_ones_do_not_count()
    {
        var room = new BotsOptions { PerUserMax = 1 };
        var first = New("one");
        await Bots.Add(first, first: null, room);

        var second = await Bots.Add(New("two"), first: null, room);
        await Bots.Replace(first.Delete(Now).Value);
        var third = await Bots.Add(New("three"), first: null, room);

        second.Refusal!.Code.Should().Be("bots.too-many");
        third.IsRefused.Should().BeFalse();
    }

    [DatabaseFact]
    public async Task The_sources_of_a_user_are_limited_together_and_those_of_deleted_bots_count()
    {
        var room = new BotsOptions { SourceMiBPerUserMax = 1 };
        var half = $"-- {new string('x', 512 * 1024)}";
        var (bot, version) = WithVersion(New("one"), half);
        await Bots.Add(bot, version, room);
        await Bots.Replace(bot.Delete(Now).Value, added: null, room);
        var other = New("two");
        await Bots.Add(other, first: null, room);

        var (large, more) = WithVersion(other, half + "x");
        var refused = await Bots.Replace(large, more, room);
        var (small, little) = WithVersion(other, "-- little");
        var saved = await Bots.Replace(small, little, room);

        refused.Refusal!.Code.Should().Be("bots.sources-full");
        refused.Refusal.Sentence.Should().Contain("1 MiB");
        saved.IsRefused.Should().BeFalse("nothing was written of what was refused");
    }

    private async Task<IEnumerable<string>> Found(string words) =>
        (await Index.Search(new BotSearch(null, null, words, null), new PageRequest())).Bots.Select(bot => bot.Name);

    private static Guid Id(int number) => new($"01910000-0000-7000-8000-{number:000000000000}");

    private static Bot New(string name) =>
        Bot.Create(new BotId(Guid.CreateVersion7(Now)), Player, name, "what it does", Visibility.Public, Now).Value;

    private static (Bot Bot, StoredVersion Version) WithVersion(Bot bot, string text = "print('ä')")
    {
        var source = new SourceText(text);
        var header = new BotVersion(
            new BotVersionId(Guid.CreateVersion7(Now)), bot.Id, bot.Versions + 1, "a note", source.Hash, source.Bytes.Length, "shape", Verdict.Faulty, Now);
        var report = new TrialReport(
            Verdict.Faulty, [new TrialRemark(1, 2, "error")], [new TrialRemark(3, null, "warning")], [new TrialLine(1, false, "ä")], true,
            10, 1, 2, 3, 4, 5, 6, 1);
        return (bot.Add(header, activate: true, Now), new StoredVersion(header, Encoding.UTF8.GetBytes(text), report));
    }
}

public sealed class BotStoreOnSqliteTests() : BotStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class BotStoreOnPostgresTests() : BotStoreTests(DatabaseProvider.Postgres);
