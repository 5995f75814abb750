using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Bots;

[Collection(WithAccounts.Name)]
public sealed class BotSearchTests(AccountsInfon infon)
{
    [Fact]
    public async Task Bots_are_found_by_the_beginning_of_any_word_of_their_names()
    {
        var user = await infon.NewUser();
        await Make(user, "Qwarm deluxe (Übung)");
        await Make(user, "other qwarming");
        await Make(user, "disqwarm");

        (await Names("q=qwARM")).Should().Equal("other qwarming", "Qwarm deluxe (Übung)");
        (await Names("q=del qwa")).Should().Equal("Qwarm deluxe (Übung)");
        (await Names("q=übu")).Should().Equal("Qwarm deluxe (Übung)");
        (await Names("q=qwarmx")).Should().BeEmpty();
    }

    [Fact]
    public async Task Signs_of_SQL_are_letters_like_others()
    {
        var user = await infon.NewUser();
        await Make(user, "100%_'); DROP TABLE bots; --");

        (await Names("q=" + Uri.EscapeDataString("100%_');"))).Should().ContainSingle();
        (await Names("q=" + Uri.EscapeDataString("100__"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Bots_are_found_by_their_owner_and_by_who_may_read_them()
    {
        var name = await infon.Register();
        var user = infon.ClientOf(await infon.SignIn(name));
        await Make(user, "first", "public");
        await Make(user, "second");

        (await Names($"owner={name.ToUpperInvariant()}")).Should().BeEquivalentTo("first", "second");
        (await Names($"owner={name}&visibility=public")).Should().Equal("first");
        (await Names("owner=nobody at all")).Should().BeEmpty();
        (await Names("owner=house&visibility=public")).Should().HaveCount(6);
        var own = await user.GetFromJsonAsync<JsonElement>("/api/v2/bots?owner=me&q=sec");
        own.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Ones_own_bots_need_a_name_of_ones_own()
    {
        var answer = await infon.Process.NewClient().GetAsync("/api/v2/bots");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task Make(HttpClient user, string name, string visibility = "private") =>
        (await user.PostAsJsonAsync("/api/v2/bots", new { name, visibility })).EnsureSuccessStatusCode();

    private async Task<IEnumerable<string>> Names(string query) =>
        (await infon.Process.NewClient().GetFromJsonAsync<JsonElement>("/api/v2/bots?" + query)).GetProperty("items").EnumerateArray()
            .Select(bot => bot.GetProperty("name").GetString()!).ToList();
}
