using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Sessions;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Requests;

public sealed class UnknownIdTests : IAsyncLifetime
{
    private const int Guesses = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(
        ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Metrics:AllowedAddresses=127.0.0.1",
            "Infon:Accounts:FailuresFreePerAddress=1", "Infon:Accounts:PauseFirst=00:10:00"]);

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Theory]
    [InlineData("bots/{0}", HttpStatusCode.NotFound)]
    [InlineData("users/{0}/profile", HttpStatusCode.NotFound)]
    [InlineData("matches/{0}", HttpStatusCode.NotFound)]
    public async Task Who_guesses_ids_leaves_nothing_in_memory(string path, HttpStatusCode status)
    {
        await Guess(() => Infon.Client.GetAsync("/api/v2/" + string.Format(CultureInfo.InvariantCulture, path, Guid.NewGuid())), status);
    }

    [Theory]
    [InlineData("confirm", HttpStatusCode.BadRequest)]
    [InlineData("reset", HttpStatusCode.BadRequest)]
    public async Task Who_makes_links_up_leaves_nothing_in_memory(string action, HttpStatusCode status) => await Guess(
        () => Infon.Client.PostAsJsonAsync("/api/v2/auth/" + action, Body(action, MadeUp(""))), status);

    [Fact]
    public async Task Who_makes_refresh_tokens_up_leaves_nothing_in_memory() => await Guess(
        () => Infon.Client.PostAsJsonAsync("/api/v2/auth/refresh", new { refreshToken = MadeUp(Credential.RefreshPrefix) }),
        HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Who_is_slowed_down_leaves_nothing_in_memory_for_further_names()
    {
        await SignIn();

        await Guess(SignIn, HttpStatusCode.TooManyRequests);
    }

    private Task<HttpResponseMessage> SignIn() =>
        Infon.Client.PostAsJsonAsync("/api/v2/auth/login", new { login = Guid.NewGuid().ToString(), password = "whatever it is" });

    private static object Body(string action, string token) =>
        action == "reset" ? new { token, password = "another good password" } : new { token };

    private static string MadeUp(string prefix) =>
        Credential.Write(prefix, new UserId(Guid.NewGuid()), Guid.NewGuid(), new byte[Credential.SecretLength]);

    private async Task Guess(Func<Task<HttpResponseMessage>> request, HttpStatusCode status)
    {
        (await request()).StatusCode.Should().Be(status);
        var before = await GrainsInMemory();

        for (var i = 0; i < Guesses; i++)
        {
            (await request()).StatusCode.Should().Be(status);
        }

        (await GrainsInMemorySettled(before)).Should().BeLessThan(before + (Guesses / 2), "other grains may come and go, these all go");
    }

    /// <summary>A grain goes a moment behind the answer.</summary>
    private async Task<double> GrainsInMemorySettled(double before)
    {
        var began = TimeProvider.System.GetTimestamp();
        var count = await GrainsInMemory();
        while (count >= before + (Guesses / 2) && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            count = await GrainsInMemory();
        }

        return count;
    }

    private async Task<double> GrainsInMemory()
    {
        var metrics = await Infon.Client.GetStringAsync("/metrics");
        var line = metrics.Split('\n').Single(line => line.StartsWith("orleans_catalog_activations ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
