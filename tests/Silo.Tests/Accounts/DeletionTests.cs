using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Notifications;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Accounts;

public sealed class DeletionTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly ManualTime _time = new();
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false"],
        replace: services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task A_deleted_account_is_gone_after_seven_days_and_its_name_belongs_to_nobody()
    {
        var (user, id) = await NewUser("alice");

        var bot = await (await user.PostAsJsonAsync("/api/v2/bots", new { name = "Mine" })).Content.ReadFromJsonAsync<JsonElement>();
        var team = await Team(user, bot.GetProperty("id").GetGuid());
        await Infon.Tell(id, "Mine beat Yours.");
        var asked = await Delete(user);

        asked.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await user.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "all sessions end");
        (await Infon.MailsTo("alice@example.org"))[^1].Should().Contain("2030-01-08 00:00 UTC");
        _time.Jump(TimeSpan.FromDays(7));
        await Sweep();
        (await SignIn("alice")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Infon.Client.GetAsync($"/api/v2/users/{id}/profile")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Infon.Client.GetAsync($"/api/v2/bots/{bot.GetProperty("id").GetGuid()}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Infon.Client.GetAsync(team)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Infon.Services.GetRequiredService<INotificationStore>().CountUnread(new UserId(id))).Should().Be(0);
        (await NewUser("alice")).Id.Should().NotBe(id);
    }

    [Fact]
    public async Task Signing_in_within_seven_days_keeps_the_account()
    {
        var (user, _) = await NewUser("alice");
        await Delete(user);
        _time.Jump(TimeSpan.FromDays(6.9));

        var back = await (await SignIn("alice")).Content.ReadFromJsonAsync<JsonElement>();

        back.GetProperty("user").GetProperty("deletedAfter").ValueKind.Should().Be(JsonValueKind.Null);
        _time.Jump(TimeSpan.FromDays(7));
        await Sweep();
        (await SignIn("alice")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sweep_leaves_everybody_else_alone()
    {
        await NewUser("bob");
        _time.Jump(TimeSpan.FromDays(400));

        await Sweep();

        (await SignIn("bob")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_that_is_not_confirmed_in_time_is_gone_and_its_name_free()
    {
        await using var strict = await RunningInfon.StartAsync(
            ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false"], replace: services => services.AddSingleton<TimeProvider>(_time));
        var registration = new { username = "carol", email = "carol@example.org", password = Password };
        await strict.Client.PostAsJsonAsync("/api/v2/auth/register", registration);
        _time.Jump(TimeSpan.FromDays(3));

        await Sweep(strict);

        (await strict.Client.PostAsJsonAsync("/api/v2/auth/register", registration)).StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    private static async Task<Uri> Team(HttpClient user, Guid bot)
    {
        var saved = await user.PostAsJsonAsync($"/api/v2/bots/{bot}/versions", new { source = "-- mine" });
        var version = (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        return (await user.PostAsJsonAsync("/api/v2/teams", new { name = "Ours", members = new[] { version, version } })).Headers.Location!;
    }

    private static Task<HttpResponseMessage> Delete(HttpClient user) => user.SendAsync(
        new HttpRequestMessage(HttpMethod.Delete, "/api/v2/users/me") { Content = JsonContent.Create(new { password = Password }) });

    private Task<HttpResponseMessage> SignIn(string name) =>
        Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = name, password = Password });

    private async Task<(HttpClient Client, Guid Id)> NewUser(string name)
    {
        await Infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = name, email = $"{name}@example.org", password = Password });
        var session = await (await SignIn(name)).Content.ReadFromJsonAsync<JsonElement>();
        var client = Infon.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        return (client, session.GetProperty("user").GetProperty("id").GetGuid());
    }

    private Task Sweep(RunningInfon? process = null) => (process ?? Infon).Services.GetRequiredService<IGrainFactory>().GetGrain<ISweepGrain>(ISweepGrain.Key).Sweep();
}
