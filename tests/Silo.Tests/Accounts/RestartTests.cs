using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Accounts;

public sealed class RestartTests : IDisposable
{
    private const string Password = "correct horse battery";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Sessions_ended_sessions_and_spent_tokens_are_the_same_after_a_restart()
    {
        JsonElement first, second, ended;
        await using (var infon = await Start())
        {
            await infon.Client.PostAsJsonAsync("/api/v2/auth/register", new { username = "alice", email = "alice@example.org", password = Password });
            first = await Json(SignIn(infon));
            second = await Json(Refresh(infon, first));
            ended = await Json(SignIn(infon));
            await Client(infon, ended).DeleteAsync("/api/v2/auth/logout");
        }

        await using var again = await Start();

        (await Client(again, second).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Client(again, ended).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await (await Refresh(again, first)).Content.ReadAsStringAsync()).Should().Contain("sessions.refresh-reused");
        (await Client(again, second).GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SignIn(again)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> SignIn(RunningInfon infon) =>
        infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = "alice", password = Password });

    private static Task<HttpResponseMessage> Refresh(RunningInfon infon, JsonElement session) => infon.Client.PostAsJsonAsync(
        "/api/v2/auth/refresh", new { refreshToken = session.GetProperty("refreshToken").GetString() });

    private static async Task<JsonElement> Json(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadFromJsonAsync<JsonElement>();

    private static HttpClient Client(RunningInfon infon, JsonElement session)
    {
        var client = infon.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }

    private Task<RunningInfon> Start() => RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false"], _folder.FullName);
}
