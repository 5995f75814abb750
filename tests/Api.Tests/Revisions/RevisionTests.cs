using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Revisions;

[Collection(InLocalMode.Name)]
public sealed class RevisionTests(LocalInfon infon)
{
    [Fact]
    public async Task Of_two_changes_of_the_same_revision_the_second_is_refused_as_stale()
    {
        var place = await MakeBot("Two tabs");
        var tag = (await infon.Client.GetAsync(place)).Headers.ETag!.Tag;

        var first = await Describe(place, "first", tag);
        var second = await Describe(place, "second", tag);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        first.Headers.ETag!.Tag.Should().NotBe(tag);
        second.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("request.stale");
    }

    [Fact]
    public async Task Whoever_has_the_current_revision_is_not_sent_it_again()
    {
        var place = await MakeBot("Known already");
        var tag = (await infon.Client.GetAsync(place)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, place);
        again.Headers.IfNoneMatch.Add(tag);

        var answer = await infon.Client.SendAsync(again);

        answer.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"five\"")]
    [InlineData("W/\"5\"")]
    [InlineData("\"-1\"")]
    public async Task A_revision_that_is_none_is_refused(string ifMatch)
    {
        var place = await MakeBot($"Odd {ifMatch.Length} {ifMatch.GetHashCode(StringComparison.Ordinal)}");

        var answer = await Describe(place, "changed", ifMatch);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("request.invalid");
    }

    private async Task<Uri> MakeBot(string name) =>
        (await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name })).Headers.Location!;

    private async Task<HttpResponseMessage> Describe(Uri place, string description, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, place) { Content = JsonContent.Create(new { description }) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await infon.Client.SendAsync(request);
    }
}
