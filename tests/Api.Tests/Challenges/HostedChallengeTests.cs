using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;
using Infon.Domain.Bots;

namespace Infon.Api.Tests.Challenges;

[Collection(WithAccounts.Name)]
public sealed class HostedChallengeTests(AccountsInfon infon)
{
    [Fact]
    public async Task A_live_challenge_costs_a_token_and_a_headless_one_nothing()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));

        var headless = await Player.Read(await one.Challenge(other));
        var afterHeadless = await Balance(one);
        var live = await Player.Read(await one.Challenge(other, live: true));

        headless.GetProperty("live").GetBoolean().Should().BeFalse();
        live.GetProperty("live").GetBoolean().Should().BeTrue();
        (afterHeadless, await Balance(one), await Balance(other)).Should().Be((10, 9, 10));
        var ledger = await one.Client.GetFromJsonAsync<JsonElement>("/api/v2/tokens/ledger");
        var line = ledger.GetProperty("items")[0];
        line.GetProperty("cause").GetString().Should().Be("liveChallenge");
        line.GetProperty("subjectId").GetGuid().Should().Be(live.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Who_has_just_met_plays_unrated_for_a_while_whoever_asks()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));

        var first = await Player.Read(await one.Challenge(other));
        var second = await Player.Read(await one.Challenge(other));
        var back = await other.Challenge(one, rated: true);

        first.GetProperty("rated").GetBoolean().Should().BeTrue();
        second.GetProperty("rated").GetBoolean().Should().BeFalse();
        second.GetProperty("ratingNote").GetString().Should().Contain("just now");
        await back.ShouldBeProblem(HttpStatusCode.TooManyRequests, "challenges.cool-down");
        back.Headers.RetryAfter!.Delta.Should().BePositive();
    }

    [Fact]
    public async Task Nobody_plays_with_the_bot_of_another()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));

        var answer = await one.Challenge(new { botVersionId = other.Version, opponentBotId = HouseBots.IdOf("king").Value });

        (await Player.FaultsOf(answer)).Should().Equal("botVersionId");
    }

    [Fact]
    public async Task Only_so_many_live_matches_are_had_at_once()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));
        for (var i = 0; i < 3; i++)
        {
            await Player.Read(await one.Challenge(other, live: true));
        }

        var fourth = await one.Challenge(other, live: true);

        await fourth.ShouldBeProblem(HttpStatusCode.TooManyRequests, "challenges.too-many-live");
        (await Balance(one)).Should().Be(7);
        (await one.Challenge(other)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Asking_for_many_at_once_gets_no_more_than_asking_one_by_one()
    {
        var (one, other) = (await Player.New(infon), await Player.New(infon));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => one.Challenge(other, live: true)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(3);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).Should().Be(7);
        (await Balance(one)).Should().Be(7);
        var rated = await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(Player.Read));
        rated.Count(match => match.GetProperty("rated").GetBoolean()).Should().Be(1);
    }

    [Fact]
    public async Task Who_is_challenged_has_nothing_to_pay_and_who_is_unknown_nothing_to_say()
    {
        var other = await Player.New(infon);

        var answer = await infon.Client.PostAsJsonAsync(
            "/api/v2/matches/challenge", new { botVersionId = other.Version, opponentBotId = HouseBots.IdOf("king").Value });

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    private static async Task<int> Balance(Player player) =>
        (await player.Client.GetFromJsonAsync<JsonElement>("/api/v2/tokens/balance")).GetProperty("balance").GetInt32();
}
