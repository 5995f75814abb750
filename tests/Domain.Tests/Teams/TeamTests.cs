using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;

namespace Infon.Domain.Tests.Teams;

public sealed class TeamTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), Later = Now.AddMinutes(1);
    private static readonly UserId Alice = new(Id(1)), Bob = new(Id(2));
    private static readonly Caller OfAlice = new(Alice), OfBob = new(Bob);
    private static readonly TeamMember Mule = Member(10, "Mule"), Raven = Member(11, "Raven");

    [Fact]
    public void A_team_begins_with_version_1_of_the_members_in_their_order()
    {
        var team = Create(Mule, Raven).Value;

        team.Owner.Should().Be(Alice);
        team.Current.Number.Should().Be(1);
        team.Current.Has(Mule.Version, Raven.Version).Should().BeTrue();
        team.Current.Has(Raven.Version, Mule.Version).Should().BeFalse();
    }

    [Fact]
    public void The_same_version_may_play_twice() => Create(Mule, Mule).IsRefused.Should().BeFalse();

    [Fact]
    public void Everything_that_is_wrong_with_a_team_is_said_at_once()
    {
        var refused = Team.Create(
            new TeamId(Id(1)), OfAlice, "", [Member(10, "Theirs") with { Owner = Bob }, null], new TeamVersionId(Id(2)), Now);

        Fields(refused).Should().Equal("name", "members[0]", "members[1]");
        refused.Refusal!.Fields[1].Sentence.Should().Be(refused.Refusal.Fields[2].Sentence, "a bot of somebody else is none that exists");
    }

    [Fact]
    public void A_team_of_one_or_three_is_none()
    {
        Fields(Create(Mule)).Should().Equal("members");
        Fields(Create(Mule, Raven, Mule)).Should().Equal("members");
    }

    [Fact]
    public void Who_cannot_play_cannot_become_a_member()
    {
        Fields(Create(Mule, Raven with { IsArchived = true })).Should().Equal("members[1]");
        Fields(Create(Mule with { Verdict = Verdict.DoesNotLoad }, Raven)).Should().Equal("members[0]");
        Fields(Create(Mule, Raven with { IsDeleted = true })).Should().Equal("members[1]");
        Create(Mule, Raven with { Verdict = Verdict.Faulty }).IsRefused.Should().BeFalse();
    }

    [Fact]
    public void Other_members_make_a_new_version_and_the_same_do_not()
    {
        var team = Create(Mule, Raven).Value;

        var swapped = team.Change(null, null, [Raven, Mule], new TeamVersionId(Id(3)), Later).Value;
        var same = swapped.Change("other", null, [Raven, Mule], new TeamVersionId(Id(4)), Later).Value;

        swapped.Current.Should().Be(new TeamVersion(new TeamVersionId(Id(3)), team.Id, 2, Raven.Version, Mule.Version, Later));
        same.Current.Should().Be(swapped.Current);
        (same.Name, same.Revision).Should().Be(("other", 3));
    }

    [Fact]
    public void Members_that_can_no_longer_play_do_not_stand_in_the_way_of_another_name()
    {
        var team = Create(Mule, Raven).Value;

        var renamed = team.Change("other", null, [Mule, Raven with { IsArchived = true }], new TeamVersionId(Id(3)), Later);

        renamed.Value.Name.Should().Be("other");
    }

    [Fact]
    public void Only_the_owner_opens_a_team_and_only_as_it_is_now()
    {
        var team = Create(Mule, Raven).Value;

        team.Open(OfAlice, 1).IsRefused.Should().BeFalse();
        team.Open(OfAlice, 2).Refusal!.Code.Should().Be("request.stale");
        team.Open(OfBob, null).Refusal!.Code.Should().Be("teams.not-yours");
        team.Open(Caller.Anonymous, null).Refusal!.Code.Should().Be("request.unauthenticated");
    }

    [Fact]
    public void A_deleted_team_keeps_its_version_and_loses_its_name()
    {
        var team = Create(Mule, Raven).Value;

        var deleted = team.Delete(Later);

        deleted.Should().Be(team with { Name = "", IsArchived = true, DeletedAt = Later, UpdatedAt = Later, Revision = 2 });
    }

    [Fact]
    public void A_lineup_says_why_it_enters_no_matches()
    {
        var lineup = new Lineup(Create(Mule, Raven).Value.Current, Alice, "Duo", [Mule, Raven]);

        lineup.Objection().Should().BeNull();
        (lineup with { IsArchived = true }).Objection()!.Code.Should().Be("teams.archived");
        (lineup with { IsDeleted = true }).Objection()!.Code.Should().Be("teams.not-found");
        (lineup with { Members = [Mule, Raven with { IsArchived = true }] }).Objection()!.Sentence
            .Should().Be("This team version enters no matches: Version 1 of Raven is archived.");
        (lineup with { Members = [Mule with { IsDeleted = true }, Raven] }).Objection()!.Code.Should().Be("teams.member-unfit");
    }

    [Theory]
    [InlineData("", "A team needs a name.")]
    [InlineData(" a", "A name neither begins nor ends with a space.")]
    [InlineData("a\tb", "A name has no control characters.")]
    [InlineData("Duo Ω", null)]
    public void A_name_has_its_rules(string name, string? objection) => TeamRules.ObjectionToName(name).Should().Be(objection);

    private static Outcome<Team> Create(params TeamMember?[] members) =>
        Team.Create(new TeamId(Id(1)), OfAlice, "Duo", members, new TeamVersionId(Id(2)), Now);

    private static IEnumerable<string> Fields(Outcome<Team> refused) => refused.Refusal!.Fields.Select(field => field.Field);

    private static TeamMember Member(int number, string name) =>
        new(new BotId(Id(number)), new BotVersionId(Id(100 + number)), 1, Alice, name, Verdict.Ok);

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
