using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

public sealed class DownloadTests(ReplayInfon infon) : IClassFixture<ReplayInfon>
{
    private string Address => $"/api/v2/matches/{infon.Match.Id}/replay";

    [Fact]
    public async Task A_replay_comes_whole_with_a_name_and_a_sum_and_may_be_kept_for_good()
    {
        using var answer = await infon.Client.GetAsync(Address);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(infon.Match.Replay);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        answer.Content.Headers.ContentLength.Should().Be(infon.Match.Replay.Length);
        answer.Content.Headers.ContentDisposition!.ToString().Should().Contain($"infon-{infon.Match.Id}.replay");
        answer.Content.Headers.ContentEncoding.Should().BeEmpty();
        answer.Headers.ETag!.Tag.Should().Be($"\"{Convert.ToHexStringLower(SHA256.HashData(infon.Match.Replay))}\"");
        answer.Headers.AcceptRanges.Should().Equal("bytes");
        answer.Headers.CacheControl!.ToString().Should().Contain("immutable").And.Contain("public");
    }

    [Fact]
    public async Task Head_says_the_same_without_the_bytes()
    {
        using var answer = await infon.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.Should().Be(infon.Match.Replay.Length);
        answer.Headers.ETag.Should().NotBeNull();
        (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=100-299", 100, 200)]
    [InlineData("bytes=100-", 100, int.MaxValue)]
    [InlineData("bytes=-40", -40, 40)]
    [InlineData("bytes=5-999999999", 5, int.MaxValue)]
    [InlineData("bytes=-999999999", 0, int.MaxValue)]
    public async Task A_range_comes_as_it_was_asked_for(string range, int from, int count)
    {
        var begin = from < 0 ? infon.Match.Replay.Length + from : from;
        var expected = infon.Match.Replay.AsMemory(begin)[..Math.Min(count, infon.Match.Replay.Length - begin)];

        using var answer = await Get(range);

        answer.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(expected.ToArray());
        answer.Content.Headers.ContentRange!.ToString().Should().Be($"bytes {begin}-{begin + expected.Length - 1}/{infon.Match.Replay.Length}");
    }

    [Theory]
    [InlineData("bytes=99999999-")]
    [InlineData("bytes=99999999-99999999999999999")]
    [InlineData("bytes=-0")]
    public async Task A_range_that_is_not_there_is_refused_with_how_much_there_is(string range)
    {
        using var answer = await Get(range);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange!.Length.Should().Be(infon.Match.Replay.Length);
        answer.Headers.CacheControl?.Public.Should().NotBe(true);
    }

    [Theory]
    [InlineData("bytes=0-1,5-6,9-12")]
    [InlineData("bytes=0-,0-,0-,0-,0-,0-,0-,0-,0-,0-")]
    [InlineData("bytes=20-10")]
    [InlineData("bytes=a-b")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=99999999999999999999999999-")]
    public async Task Ranges_that_make_no_sense_or_are_many_get_the_whole(string range)
    {
        using var answer = await Get(range);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(infon.Match.Replay);
    }

    [Fact]
    public async Task A_range_of_another_file_gets_the_whole_of_this_one()
    {
        using var same = await Get("bytes=0-9", $"\"{Convert.ToHexStringLower(SHA256.HashData(infon.Match.Replay))}\"");
        using var other = await Get("bytes=0-9", "\"0123\"");

        same.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        other.StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.Content.ReadAsByteArrayAsync()).Should().Equal(infon.Match.Replay);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{Convert.ToHexStringLower(SHA256.HashData(infon.Match.Replay))}\"");

        using var answer = await infon.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_match_that_has_not_ended_has_no_replay_yet_and_one_that_was_aborted_never()
    {
        var matches = infon.Process.Services.GetRequiredService<IMatchStore>();
        var waiting = await EndedMatch.Play(infon.Process.Services, DateTimeOffset.UtcNow, HouseBots.IdOf("grazer"), HouseBots.IdOf("king"));
        await matches.Add(waiting.Record.Plan, null, []);

        var before = await CodeOf(waiting.Id);
        await matches.End(new MatchEnding(waiting.Record with { Status = MatchStatus.Aborted, Outcome = null, Failure = "The silo burnt." }));
        var after = await CodeOf(waiting.Id);

        before.Should().Be((HttpStatusCode.Conflict, "replays.not-ended"));
        after.Should().Be((HttpStatusCode.NotFound, "replays.none"));
        (await CodeOf(Guid.Empty)).Should().Be((HttpStatusCode.NotFound, "matches.not-found"));
    }

    private async Task<(HttpStatusCode Status, string? Code)> CodeOf(Guid match)
    {
        using var answer = await infon.Client.GetAsync($"/api/v2/matches/{match}/replay");
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private async Task<HttpResponseMessage> Get(string range, string? ifRange = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("Range", range);
        if (ifRange is not null)
        {
            request.Headers.IfRange = new RangeConditionHeaderValue(ifRange);
        }

        return await infon.Client.SendAsync(request);
    }
}
