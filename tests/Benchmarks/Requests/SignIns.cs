using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Requests;

/// <summary>How long others wait while two hundred people sign in at once: hashing passwords must not take all processors.</summary>
public static class SignIns
{
    private const int Count = 200;
    private const string Password = "measured in milliseconds";

    /// <summary>Measures, and says what came of it.</summary>
    public static async Task<string> Run()
    {
        await using var process = await RunningInfon.StartAsync(
            [
                "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:SessionsMax=1000",
                "Infon:Accounts:FailuresFreePerAccount=1000", "Infon:Accounts:FailuresFreePerAddress=1000",
            ]);
        await Posted(process, "/api/v2/auth/register", new { username = "measured", email = "measured@example.org", password = Password });
        var reader = process.NewClient();
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", (await SignIn(process)).GetProperty("accessToken").GetString());

        var signIns = Task.WhenAll(Enumerable.Range(0, Count).Select(_ => SignIn(process)));
        var began = Stopwatch.GetTimestamp();
        var waits = new List<double>();
        while (!signIns.IsCompleted)
        {
            var asked = Stopwatch.GetTimestamp();
            (await reader.GetAsync(new Uri("/api/v2/users/me", UriKind.Relative))).EnsureSuccessStatusCode();
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        await signIns;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        waits.Sort();
        return FormattableString.Invariant(
            $"{Count} sign-ins at once took {seconds:n1} s; reads meanwhile: p50 {waits[waits.Count / 2]:n2} ms, p99 {waits[(int)(waits.Count * 0.99)]:n1} ms");
    }

    private static Task<JsonElement> SignIn(RunningInfon process) =>
        Posted(process, "/api/v2/auth/login", new { login = "measured", password = Password });

    private static async Task<JsonElement> Posted(RunningInfon process, string path, object body)
    {
        using var answer = await process.Client.PostAsJsonAsync(path, body);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new IOException(await answer.Content.ReadAsStringAsync());
    }
}
