using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Requests;

/// <summary>
/// How many bots a second a process shows to callers with an API key. Sixty-four connections each send the next request when the last answer
/// is there; they run in the process that they measure and share its processors.
/// </summary>
public static class BotReads
{
    private const int Connections = 64;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(10);

    /// <summary>Measures, and says what came of it.</summary>
    public static async Task<string> Run()
    {
        await using var process = await RunningInfon.StartAsync();
        var request = await RequestTo(process);

        await Drive(process.Address, request, Warming);
        var ticks = await Drive(process.Address, request, Measuring);

        Array.Sort(ticks);
        var perSecond = ticks.Length / Measuring.TotalSeconds;
        return FormattableString.Invariant(
            $"{perSecond:n0} requests/s at {Connections} connections, p50 {At(ticks, 0.5):n1} ms, p99 {At(ticks, 0.99):n1} ms, longest {At(ticks, 1):n1} ms");
    }

    private static double At(long[] sorted, double share) =>
        Stopwatch.GetElapsedTime(0, sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))]).TotalMilliseconds;

    private static async Task<byte[]> RequestTo(RunningInfon process)
    {
        var bot = await Made(process, "/api/v2/bots", new { name = "measured" });
        string[] scopes = ["bots:read"];
        var key = await Made(process, "/api/v2/api-keys", new { name = "measuring", scopes });
        return Encoding.ASCII.GetBytes(
            $"GET /api/v2/bots/{bot.GetProperty("id").GetString()} HTTP/1.1\r\nHost: {process.Address.Authority}\r\n"
            + $"Authorization: Bearer {key.GetProperty("key").GetString()}\r\nAccept: application/json\r\n\r\n");
    }

    private static async Task<JsonElement> Made(RunningInfon process, string path, object body)
    {
        var answer = await process.Client.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<long[]> Drive(Uri address, byte[] request, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.Drive(address, request, end)));
        return [.. all.SelectMany(ticks => ticks)];
    }
}
