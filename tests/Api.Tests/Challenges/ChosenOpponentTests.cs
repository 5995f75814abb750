using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;
using Infon.Domain.Bots;

namespace Infon.Api.Tests.Challenges;

[Collection(WithAccounts.Name)]
public sealed class ChosenOpponentTests(AccountsInfon infon)
{
    [Fact]
    public async Task Somebody_near_is_found_even_by_who_has_never_played_and_the_answer_says_why()
    {
        var player = await Player.New(infon);

        var match = await Player.Read(await player.Challenge(new { botVersionId = player.Version, near = true }));

        match.GetProperty("rated").GetBoolean().Should().BeTrue();
        var chosen = match.GetProperty("chosen").EnumerateArray().Should().ContainSingle().Which;
        VersionsIn(match).Should().BeEquivalentTo([player.Version, chosen.GetProperty("versionId").GetGuid()]);
        chosen.GetProperty("chanceToWin").GetDecimal().Should().BeInRange(0.001m, 0.999m);
        chosen.GetProperty("gainBits").GetDecimal().Should().BePositive();
        chosen.GetProperty("considered").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task Who_was_met_just_now_is_not_chosen_while_there_are_others()
    {
        var player = await Player.New(infon);
        var met = new HashSet<Guid>();
        for (var i = 0; i < 4; i++)
        {
            var match = await Player.Read(await player.Challenge(new { botVersionId = player.Version, near = true, rated = true }));
            met.Add(VersionsIn(match).Single(version => version != player.Version));
        }

        met.Should().HaveCount(4);
    }

    [Fact]
    public async Task Near_fills_the_rest_of_a_free_for_all()
    {
        var player = await Player.New(infon);
        var king = HouseBots.IdOf("king").Value;

        var match = await Player.Read(await player.Challenge(
            new { format = "ffa5", botVersionId = player.Version, opponents = new[] { new { botId = king } }, near = true }));

        match.GetProperty("chosen").GetArrayLength().Should().Be(3);
        VersionsIn(match).Should().HaveCount(5).And.OnlyHaveUniqueItems();
        match.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("botId").GetGuid()).Should().Contain(king);
    }

    [Fact]
    public async Task The_number_one_is_challenged_by_rank()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));
        var rated = await Player.Read(await one.Challenge(other));
        await Player.Ended(infon.Client, $"/api/v2/matches/{rated.GetProperty("id").GetGuid()}");
        var byRank = new { botVersionId = one.Version, opponentRank = 1, rated = false };
        HttpResponseMessage answer;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            answer = await one.Challenge(byRank);
        }
        while (answer.StatusCode == HttpStatusCode.BadRequest && await looks.WaitForNextTickAsync(patience.Token));

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        (await Player.FaultsOf(await one.Challenge(byRank with { opponentRank = 999_999 }))).Should().Equal("opponentRank");
    }

    [Fact]
    public async Task Teams_play_by_their_versions()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));
        var (own, theirs) = (await Team(one), await Team(other));

        var match = await Player.Read(await one.Challenge(new { format = "2v2", teamVersionId = own, opponentTeamVersionId = theirs, rated = true }));
        var stolen = await one.Challenge(new { format = "2v2", teamVersionId = theirs, opponentTeamVersionId = Guid.Empty });

        var seats = match.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("teamVersionId").GetGuid()).ToList();
        seats.Should().HaveCount(4).And.BeEquivalentTo([own, own, theirs, theirs]);
        seats[0].Should().Be(seats[1]);
        (await Player.FaultsOf(stolen)).Should().Equal("teamVersionId", "opponentTeamVersionId");
        var ended = await Player.Ended(infon.Client, $"/api/v2/matches/{match.GetProperty("id").GetGuid()}");
        ended.GetProperty("status").GetString().Should().Be("completed");
        var again = await Player.Read(await other.Client.PostAsJsonAsync($"/api/v2/matches/{match.GetProperty("id").GetGuid()}/rematch", new { }));
        again.GetProperty("ratingNote").GetString().Should().Contain("just now");
    }

    private static async Task<Guid> Team(Player player)
    {
        var made = await Player.Read(await player.Client.PostAsJsonAsync(
            "/api/v2/teams", new { name = "pair", members = new[] { player.Version, player.Version } }));
        return made.GetProperty("current").GetProperty("id").GetGuid();
    }

    private static IEnumerable<Guid> VersionsIn(JsonElement match) =>
        match.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("botVersionId").GetGuid());
}
