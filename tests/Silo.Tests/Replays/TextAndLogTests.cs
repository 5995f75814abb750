using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Matches;
using Infon.Grains.Replays;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

public sealed class TextAndLogTests(ReplayInfon infon) : IClassFixture<ReplayInfon>
{
    [Fact]
    public async Task A_replay_is_told_in_words_from_one_tick_to_another()
    {
        var all = await infon.Client.GetStringAsync($"/api/v2/matches/{infon.Match.Id}/replay.txt");
        var middle = await infon.Client.GetStringAsync($"/api/v2/matches/{infon.Match.Id}/replay.txt?from=1&to=50&tick=50");

        all.Should().StartWith("1v1 on").And.Contain("What happened").And.Contain("begins").And.Contain(" events.");
        middle.Should().NotContain("begins").And.Contain("After tick 50").And.Contain("## = rock");
    }

    [Theory]
    [InlineData("from=121")]
    [InlineData("tick=121")]
    [InlineData("from=-1")]
    [InlineData("to=-5")]
    public async Task Ticks_that_the_match_does_not_have_are_refused(string query)
    {
        using var answer = await infon.Client.GetAsync($"/api/v2/matches/{infon.Match.Id}/replay.txt?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("replays.no-such-tick");
    }

    [Theory]
    [InlineData("replay.txt", "text/plain")]
    [InlineData("log", "text/plain")]
    [InlineData("log", "application/json")]
    [InlineData("log", "application/x-ndjson")]
    public async Task Who_understands_brotli_gets_texts_packed(string what, string type)
    {
        var plain = await (await Get(what, type, encoding: null)).Content.ReadAsStringAsync();

        using var packed = await Get(what, type, "gzip, br");

        packed.Content.Headers.ContentEncoding.Should().Equal("br");
        packed.Headers.Vary.Should().Contain("Accept-Encoding");
        await using var stream = new BrotliStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync()).Should().Be(plain).And.NotBeEmpty();
    }

    [Fact]
    public async Task The_owner_reads_what_the_bot_said_in_three_forms()
    {
        var json = await (await Get("log", "application/json", null)).Content.ReadFromJsonAsync<JsonElement>();
        var text = await (await Get("log", "text/plain", null)).Content.ReadAsStringAsync();
        var lines = (await (await Get("log", "application/x-ndjson", null)).Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        json.GetProperty("seat").GetInt32().Should().Be(1);
        var items = json.GetProperty("items").EnumerateArray().ToList();
        items.Should().HaveSameCount(lines);
        items[0].GetProperty("kind").GetString().Should().Be("print");
        items[0].GetProperty("text").GetString().Should().StartWith("I am ");
        items.Should().Contain(item => item.GetProperty("kind").GetString() == "fault");
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("text").GetString().Should().StartWith("I am ");
        text.Should().MatchRegex("^tick \\d+: I am \\d+\n").And.Contain(": (fault) ").And.Contain("oh \"no\"");
    }

    [Theory]
    [InlineData("?seat=0", HttpStatusCode.Forbidden, "replays.log-not-yours")]
    [InlineData("?seat=2", HttpStatusCode.NotFound, "replays.no-such-seat")]
    [InlineData("?seat=-1", HttpStatusCode.NotFound, "replays.no-such-seat")]
    public async Task Logs_of_others_and_of_nobody_are_refused(string query, HttpStatusCode status, string code)
    {
        using var answer = await infon.Client.GetAsync($"/api/v2/matches/{infon.Match.Id}/log{query}");

        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be(code);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Who_has_two_bots_in_a_match_says_which_and_a_bot_that_was_quiet_has_an_empty_log()
    {
        var quiet = await infon.MakeBot("quiet", "function Creature:main() end function Creature:onSpawned() end function Creature:onKilled() end");
        var match = await (await EndedMatch.Play(infon.Process.Services, DateTimeOffset.UtcNow, quiet, quiet))
            .Store(infon.Process.Services.GetRequiredService<IMatchStore>());

        using var both = await infon.Client.GetAsync($"/api/v2/matches/{match.Id}/log");
        var second = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/matches/{match.Id}/log?seat=1");

        both.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await both.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("replays.which-seat");
        second.GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_logs_of_who_leaves_are_deleted_and_those_of_others_stay()
    {
        var (leaver, services) = (new UserId(Guid.CreateVersion7()), infon.Process.Services);
        var played = await EndedMatch.Play(services, DateTimeOffset.UtcNow, HouseBots.IdOf("grazer"), HouseBots.IdOf("grazer"));
        var (plan, match) = (played.Record.Plan, played.Record.Plan.Id);
        var seats = plan.Seats.SetItem(1, plan.Seats[1] with { Owner = leaver });
        await (played with { Record = played.Record with { Plan = plan with { Seats = seats } } }).Store(services.GetRequiredService<IMatchStore>());
        var store = services.GetRequiredService<IReplayStore>();
        var (stays, goes) = (await store.ReadLog(match, 0, 0, 1), await store.ReadLog(match, 1, 0, 1));

        await services.GetRequiredService<IReplayKeeping>().ForgetLogs(leaver);

        goes.Total.Should().BePositive();
        (await store.ReadLog(match, 1, 0, 1)).Total.Should().Be(0);
        (await store.ReadLog(match, 0, 0, 1)).Total.Should().BePositive().And.Be(stays.Total);
    }

    private Task<HttpResponseMessage> Get(string what, string type, string? encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v2/matches/{infon.Match.Id}/{what}");
        request.Headers.TryAddWithoutValidation("Accept", type);
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        return infon.Client.SendAsync(request);
    }
}
