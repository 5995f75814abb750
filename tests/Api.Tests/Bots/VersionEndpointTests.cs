using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Bots;

[Collection(InLocalMode.Name)]
public sealed class VersionEndpointTests(LocalInfon infon)
{
    private const string Walker = "function Creature:main()\n  self:moveto(1000, 1000)\nend\n";

    [Fact]
    public async Task Saved_code_is_the_first_version_and_plays()
    {
        var bot = await Bot("saves");

        var saved = await Save(bot, Walker, "walks");

        saved.StatusCode.Should().Be(HttpStatusCode.Created);
        var version = await Read(saved.Headers.Location!.ToString());
        version.GetProperty("number").GetInt32().Should().Be(1);
        version.GetProperty("note").GetString().Should().Be("walks");
        version.GetProperty("source").GetString().Should().Be(Walker);
        version.GetProperty("verdict").GetString().Should().Be("ok");
        version.GetProperty("active").GetBoolean().Should().BeTrue();
        version.GetProperty("report").GetProperty("ticks").GetInt32().Should().Be(10);
        (await Read(bot)).GetProperty("activeVersion").GetInt32().Should().Be(1);
        var answered = (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("createdAt").GetString();
        answered.Should().Be(version.GetProperty("createdAt").GetString());
    }

    [Fact]
    public async Task The_code_of_the_last_version_is_not_saved_twice()
    {
        var bot = await Bot("twice");
        await Save(bot, Walker);

        var again = await Save(bot, Walker);

        again.StatusCode.Should().Be(HttpStatusCode.OK);
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt32().Should().Be(1);
        (await Read(bot)).GetProperty("versions").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_saved_and_says_where_but_cannot_play()
    {
        var bot = await Bot("broken");

        var saved = await (await Save(bot, "local a = 1\nlocal b = = 2\n")).Content.ReadFromJsonAsync<JsonElement>();

        saved.GetProperty("verdict").GetString().Should().Be("doesNotLoad");
        saved.GetProperty("active").GetBoolean().Should().BeFalse();
        saved.GetProperty("report").GetProperty("errors")[0].GetProperty("line").GetInt32().Should().Be(2);
        var activated = await infon.Client.PutAsJsonAsync(bot, new { activeVersion = 1 });
        (await activated.CodeOf()).Should().Be("bots.version-invalid");
    }

    [Fact]
    public async Task A_fault_while_it_plays_is_told_with_line_and_tick_and_does_not_keep_it_from_playing()
    {
        var bot = await Bot("faulty");

        var saved = await (await Save(bot, "local n = 0\nfunction player_think()\n  n = n + 1\n  if n == 3 then error('three') end\nend\n"))
            .Content.ReadFromJsonAsync<JsonElement>();

        saved.GetProperty("verdict").GetString().Should().Be("faulty");
        saved.GetProperty("active").GetBoolean().Should().BeTrue();
        var error = saved.GetProperty("report").GetProperty("errors")[0];
        error.GetProperty("line").GetInt32().Should().Be(4);
        error.GetProperty("tick").GetInt32().Should().Be(3);
        error.GetProperty("text").GetString().Should().Contain("three");
    }

    [Fact]
    public async Task Another_version_is_made_the_active_one_only_on_request()
    {
        var bot = await Bot("chooses");
        await Save(bot, Walker);
        await Save(bot, Walker + "-- two\n");

        var before = (await Read(bot)).GetProperty("activeVersion").GetInt32();
        await infon.Client.PutAsJsonAsync(bot, new { activeVersion = 2 });

        before.Should().Be(1);
        (await Read(bot)).GetProperty("activeVersion").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task The_active_version_is_not_archived_and_an_archived_one_does_not_play()
    {
        var bot = await Bot("archives");
        await Save(bot, Walker);
        await Save(bot, Walker + "-- two\n");

        var active = await infon.Client.PutAsJsonAsync(bot + "/versions/1", new { archived = true });
        var other = await infon.Client.PutAsJsonAsync(bot + "/versions/2", new { archived = true });
        var activated = await infon.Client.PutAsJsonAsync(bot, new { activeVersion = 2 });

        (await active.CodeOf()).Should().Be("bots.version-active");
        other.StatusCode.Should().Be(HttpStatusCode.OK);
        (await activated.CodeOf()).Should().Be("bots.version-archived");
        var listed = await Read(bot + "/versions?archived=false");
        listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()).Should().Equal(1);
    }

    [Fact]
    public async Task A_list_has_the_last_version_first_and_no_source()
    {
        var bot = await Bot("lists");
        await Save(bot, Walker);
        await Save(bot, Walker + "-- two\n");

        var list = await Read(bot + "/versions?limit=1");

        list.GetProperty("total").GetInt32().Should().Be(2);
        var last = list.GetProperty("items")[0];
        last.GetProperty("number").GetInt32().Should().Be(2);
        last.GetProperty("source").ValueKind.Should().Be(JsonValueKind.Null);
        var byId = await Read($"{bot}/versions/{last.GetProperty("id").GetString()}");
        byId.GetProperty("source").GetString().Should().EndWith("-- two\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("local a\0 = 1")]
    public async Task Source_that_is_no_text_is_refused_with_the_field(string source)
    {
        var bot = await Bot("refuses " + source.Length);

        var saved = await Save(bot, source);

        saved.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await saved.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").GetProperty("source").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Source_is_measured_in_bytes_of_UTF_8()
    {
        var bot = await Bot("measures");

        var full = await Save(bot, "--" + new string('a', (256 * 1024) - 2));
        var more = await Save(bot, "--" + new string('\u00e4', 128 * 1024));

        full.StatusCode.Should().Be(HttpStatusCode.Created);
        more.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Code_can_be_validated_without_being_saved()
    {
        var answer = await infon.Client.PostAsJsonAsync("/api/v2/bots/validate", new { source = "print('hello')" });

        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("verdict").GetString().Should().Be("ok");
        report.GetProperty("log")[0].GetProperty("text").GetString().Should().Be("hello");
    }

    [Fact]
    public async Task A_fork_has_the_code_of_the_original_and_says_where_it_comes_from()
    {
        var bot = await Bot("original");
        await Save(bot, Walker);

        var forked = await infon.Client.PostAsJsonAsync(bot + "/fork", new { name = "copy" });

        forked.StatusCode.Should().Be(HttpStatusCode.Created);
        var fork = await Read(forked.Headers.Location!.ToString());
        fork.GetProperty("forkedFrom").GetProperty("version").GetInt32().Should().Be(1);
        bot.Should().EndWith(fork.GetProperty("forkedFrom").GetProperty("botId").GetString());
        fork.GetProperty("activeVersion").GetInt32().Should().Be(1);
        (await Read(forked.Headers.Location + "/versions/1")).GetProperty("source").GetString().Should().Be(Walker);
    }

    [Fact]
    public async Task A_deleted_bot_is_gone_and_its_name_is_free()
    {
        var bot = await Bot("shortlived");
        await Save(bot, Walker);

        var deleted = await infon.Client.DeleteAsync(bot);

        deleted.StatusCode.Should().Be(HttpStatusCode.NoContent);
        foreach (var place in new[] { bot, bot + "/versions", bot + "/versions/1" })
        {
            (await infon.Client.GetAsync(place)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        (await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "shortlived" })).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private async Task<string> Bot(string name) =>
        (await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name })).Headers.Location!.ToString();

    private Task<HttpResponseMessage> Save(string bot, string source, string? note = null) =>
        infon.Client.PostAsJsonAsync(bot + "/versions", new { source, note });

    private Task<JsonElement> Read(string place) => infon.Client.GetFromJsonAsync<JsonElement>(place);
}
