using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Notifications;

public sealed class LetterSweepTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly ManualTime _time = new();
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:PublicAddress=https://infon.example/"],
        replace: services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task Who_wants_letters_gets_one_about_everything_and_the_next_after_the_pause()
    {
        var user = await NewUser();
        await Tell(user, "Mule beat Raven.");
        await Tell(user, "Mule lost to Raven.");
        await Sweep();
        await Tell(user, "Mule drew with Raven.");
        await Sweep();

        var first = (await Letters()).Should().ContainSingle().Subject;
        _time.Advance(TimeSpan.FromHours(1));
        await Sweep();

        first.Should().StartWith("Infon: 2 things happened\n")
            .And.Contain("- Mule beat Raven.\n- Mule lost to Raven.\n").And.EndWith("https://infon.example/settings");
        (await Letters())[1].Should().StartWith("Infon: Mule drew with Raven.\n");
    }

    private async Task<UserId> NewUser()
    {
        await Infon.Client.PostAsJsonAsync("/api/v2/auth/register", new { username = "alice", email = "alice@example.org", password = Password });
        var answer = await Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password = Password });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        using var client = Infon.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        await client.PutAsJsonAsync("/api/v2/users/me", new { notifications = new { byMail = new { matchComplete = true } } });
        return new UserId(session.GetProperty("user").GetProperty("id").GetGuid());
    }

    private async Task<IReadOnlyList<string>> Letters() =>
        [.. (await Infon.MailsTo("alice@example.org")).Where(mail => mail.StartsWith("Infon: ", StringComparison.Ordinal))];

    private Task Tell(UserId user, string sentence) => Infon.Services.GetRequiredService<Database>().Write(async transaction =>
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        await NotificationRows.Add(
            transaction,
            [new Notification(new NotificationId(Guid.CreateVersion7()), user, NotificationKinds.MatchComplete, _time.GetUtcNow(), sentence)]);
        return 0;
    });

    private Task Sweep() => Infon.Services.GetRequiredService<IGrainFactory>().GetGrain<ISweepGrain>(ISweepGrain.Key).Sweep();
}
