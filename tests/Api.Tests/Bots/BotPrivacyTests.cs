using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Bots;

[Collection(WithAccounts.Name)]
public sealed class BotPrivacyTests(AccountsInfon infon)
{
    private const string Secret = "local mine = 'a secret plan'\nprint(mine)\nundefined_name()\n";

    [Fact]
    public async Task Of_a_private_bot_others_learn_that_it_exists_and_nothing_of_its_source()
    {
        var owner = await infon.NewUser();
        var bot = await Bot(owner, "closed", "private");

        foreach (var reader in new[] { await infon.NewUser(), infon.Process.NewClient() })
        {
            (await reader.GetFromJsonAsync<JsonElement>(bot)).GetProperty("name").GetString().Should().Be("closed");
            foreach (var place in new[] { "/versions", "/versions/1", "/stats", "/ancestors" })
            {
                var text = await reader.GetStringAsync(bot + place);
                text.Should().NotContain("secret").And.NotContain("undefined_name").And.NotContain("the note");
            }

            var version = await reader.GetFromJsonAsync<JsonElement>(bot + "/versions/1");
            foreach (var hidden in new[] { "source", "sourceHash", "sourceBytes", "note", "report" })
            {
                version.GetProperty(hidden).ValueKind.Should().Be(JsonValueKind.Null, hidden);
            }

            (await (await reader.GetAsync(bot + "/versions/1/diff/2")).CodeOf()).Should().Be("bots.source-private");
        }
    }

    [Fact]
    public async Task The_owner_reads_it_all()
    {
        var owner = await infon.NewUser();
        var bot = await Bot(owner, "mine", "private");

        var version = await owner.GetFromJsonAsync<JsonElement>(bot + "/versions/1");

        version.GetProperty("source").GetString().Should().Be(Secret);
        version.GetProperty("note").GetString().Should().Be("the note");
        version.GetProperty("report").GetProperty("warnings")[0].GetProperty("text").GetString().Should().Contain("undefined_name");
    }

    [Fact]
    public async Task Nobody_else_changes_a_bot_or_sees_its_duplicates()
    {
        var bot = await Bot(await infon.NewUser(), "untouched", "public");
        var other = await infon.NewUser();

        HttpResponseMessage[] answers =
        [
            await other.PutAsJsonAsync(bot, new { name = "taken over" }),
            await other.DeleteAsync(bot),
            await other.PostAsJsonAsync(bot + "/versions", new { source = "x = 1" }),
            await other.PutAsJsonAsync(bot + "/versions/1", new { archived = true }),
            await other.GetAsync(bot + "/versions/1/duplicates"),
        ];

        foreach (var answer in answers)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await answer.CodeOf()).Should().Be("bots.not-yours");
        }
    }

    [Fact]
    public async Task A_public_bot_is_forked_by_anybody_and_a_private_one_by_its_owner()
    {
        var owner = await infon.NewUser();
        var (open, closed) = (await Bot(owner, "open", "public"), await Bot(owner, "shut", "private"));
        var other = await infon.NewUser();

        var fork = await other.PostAsJsonAsync(open + "/fork", new { visibility = "public" });
        var second = await (await infon.NewUser()).PostAsJsonAsync(fork.Headers.Location + "/fork", new { name = "third hand" });
        var refused = await other.PostAsJsonAsync(closed + "/fork", new { name = "stolen" });

        fork.StatusCode.Should().Be(HttpStatusCode.Created);
        (await refused.CodeOf()).Should().Be("bots.source-private");
        (await owner.PostAsJsonAsync(closed + "/fork", new { name = "again" })).StatusCode.Should().Be(HttpStatusCode.Created);
        var chain = (await other.GetFromJsonAsync<JsonElement>(second.Headers.Location + "/ancestors")).GetProperty("items");
        chain.EnumerateArray().Select(step => "/api/v2/bots/" + step.GetProperty("botId").GetString()).Should().Equal(fork.Headers.Location!.ToString(), open);
        (await other.GetFromJsonAsync<JsonElement>(open + "/stats")).GetProperty("forks").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task An_owner_sees_duplicates_among_sources_he_may_read_only()
    {
        var marked = $"print('{Guid.NewGuid()}')";
        var (first, second) = (await infon.NewUser(), await infon.NewUser());
        var own = await Bot(first, "duplicated", "private", $"local a = 1\n{marked}\nprint(a)");
        await Bot(second, "same but closed", "private", $"local b = 1 -- another name\n{marked}\n\nprint(b)");
        var open = await Bot(second, "same and open", "public", $"local c=1;{marked};print(c)");

        var found = await first.GetFromJsonAsync<JsonElement>(own + "/versions/1/duplicates");

        found.GetProperty("total").GetInt32().Should().Be(1);
        open.Should().EndWith(found.GetProperty("items")[0].GetProperty("botId").GetString());
    }

    private static async Task<string> Bot(HttpClient owner, string name, string visibility, string source = Secret)
    {
        var bot = (await owner.PostAsJsonAsync("/api/v2/bots", new { name, visibility })).Headers.Location!.ToString();
        (await owner.PostAsJsonAsync(bot + "/versions", new { source, note = "the note" })).EnsureSuccessStatusCode();
        return bot;
    }
}
