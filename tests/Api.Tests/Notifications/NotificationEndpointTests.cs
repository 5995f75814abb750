using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;
using Infon.Api.Tests.Challenges;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Notifications;

[Collection(WithAccounts.Name)]
public sealed class NotificationEndpointTests(AccountsInfon infon)
{
    private const string Notifications = "/api/v2/notifications";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_a_user_was_told_is_listed_from_the_last_and_only_to_that_user()
    {
        var (user, id) = await NewUser();
        var (other, _) = await NewUser();
        await infon.Process.Tell(id, "Mule beat Raven.", "Mule lost to Raven.");

        var list = await user.GetFromJsonAsync<JsonElement>($"{Notifications}?limit=1");

        list.GetProperty("total").GetInt64().Should().Be(2);
        var last = list.GetProperty("items")[0];
        last.GetProperty("sentence").GetString().Should().Be("Mule lost to Raven.");
        last.GetProperty("kind").GetString().Should().Be("matchComplete");
        last.GetProperty("readAt").ValueKind.Should().Be(JsonValueKind.Null);
        (await other.GetFromJsonAsync<JsonElement>(Notifications)).GetProperty("total").GetInt64().Should().Be(0);
        await (await infon.Client.GetAsync(Notifications)).ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task What_was_read_no_longer_counts()
    {
        var (user, id) = await NewUser();
        var told = await infon.Process.Tell(id, "one", "two", "three", "four");

        var one = await Unread(user.PostAsJsonAsync($"{Notifications}/read", new { id = told[3] }));
        var older = await Unread(user.PostAsJsonAsync($"{Notifications}/read", new { upTo = told[1] }));

        (one, older).Should().Be((3, 1));
        (await Unread(user.GetAsync($"{Notifications}/unread-count"))).Should().Be(1);
        (await user.GetFromJsonAsync<JsonElement>($"{Notifications}?unread=true")).GetProperty("items").EnumerateArray()
            .Select(notification => notification.GetProperty("sentence").GetString()).Should().Equal("three");
    }

    [Fact]
    public async Task Nobody_marks_what_another_was_told()
    {
        var (_, id) = await NewUser();
        var (other, _) = await NewUser();
        var told = await infon.Process.Tell(id, "one");

        await (await other.PostAsJsonAsync($"{Notifications}/read", new { upTo = told[0] }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "notifications.not-found");
    }

    [Fact]
    public async Task One_of_the_two_ways_to_say_what_was_read_is_needed()
    {
        var (user, _) = await NewUser();

        foreach (var request in new object[] { new { }, new { id = Guid.NewGuid(), upTo = Guid.NewGuid() } })
        {
            var answer = await user.PostAsJsonAsync($"{Notifications}/read", request);
            await answer.ShouldBeProblem(HttpStatusCode.BadRequest, "request.invalid");
        }
    }

    [Fact]
    public async Task Who_is_challenged_is_told_by_whom_and_both_are_told_the_result()
    {
        var name = await infon.Register();
        var alice = await Player.With(infon.ClientOf(await infon.SignIn(name)));
        var bob = await Player.With(await infon.NewUser());

        var match = await Player.Read(await alice.Challenge(bob));

        var toBob = await Told(bob.Client, 2);
        var toAlice = await Told(alice.Client, 1);
        toBob.Select(told => told.GetProperty("kind").GetString()).Should().Equal("matchComplete", "challenged");
        toBob[1].GetProperty("sentence").GetString().Should().StartWith($"{name} challenged your bot ");
        toBob[1].GetProperty("botId").GetGuid().Should().Be(bob.Bot);
        toAlice.Should().ContainSingle().Which.GetProperty("botId").GetGuid().Should().Be(alice.Bot);
        toBob.Concat(toAlice).Should().OnlyContain(told => told.GetProperty("matchId").GetGuid() == match.GetProperty("id").GetGuid());
    }

    private static async Task<List<JsonElement>> Told(HttpClient user, int count)
    {
        var began = TimeProvider.System.GetTimestamp();
        JsonElement list;
        do
        {
            list = await user.GetFromJsonAsync<JsonElement>(Notifications);
        }
        while (list.GetProperty("total").GetInt64() < count && TimeProvider.System.GetElapsedTime(began) < Patience);
        return [.. list.GetProperty("items").EnumerateArray()];
    }

    private static async Task<int> Unread(Task<HttpResponseMessage> answer) =>
        (await (await answer).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("unread").GetInt32();

    private async Task<(HttpClient Client, Guid Id)> NewUser()
    {
        var session = await infon.SignIn(await infon.Register());
        return (infon.ClientOf(session), session.GetProperty("user").GetProperty("id").GetGuid());
    }
}
