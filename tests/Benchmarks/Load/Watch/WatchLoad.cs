using System.Diagnostics;
using System.Globalization;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load.Watch;

/// <summary>Many who watch a few live matches of a server process, and what that costs it.</summary>
internal static class WatchLoad
{
    /// <summary>Until what runs often is compiled as well as it will be.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>How many come first, so that what comes with the first viewers is not counted as memory of the others.</summary>
    private const int FirstMax = 200;

    /// <summary>Measures, and gives the table.</summary>
    public static async Task<string> Run(LoadOptions options)
    {
        var plan = new WatchPlan(
            options.Number("matches", 4), options.Number("viewers", 1000), options.Number("seconds", 20), options.Number("every", 1),
            Enum.Parse<WatchTransport>((options.Word("transport") ?? "raw").Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        var folder = Directory.CreateTempSubdirectory("infon-load-");
        try
        {
            await using var server = await InfonExecutable.StartAsync(folder.FullName, Settings(options));
            return await Measure(plan, server);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Settings(LoadOptions options) =>
    [
        "Logging:LogLevel:Default=Warning", "Infon:Exhibition:Matches=0", "Infon:Connections:Max=20000",
        $"Infon:Watching:Carrier={options.Word("carrier") ?? "Auto"}",
    ];

    private static async Task<string> Measure(WatchPlan plan, InfonExecutable server)
    {
        var matches = await LiveGames.Begin(server.Client, plan.Matches);
        await using var crowd = new Crowd(server.Address, matches, plan);
        var first = Math.Min(FirstMax, plan.Viewers / 2);
        await crowd.Grow(first);
        await Task.Delay(Warming);
        var idle = ServerUse.Of(server.Id);
        await crowd.Grow(plan.Viewers);
        await Task.Delay(Settling);
        var before = ServerUse.Of(server.Id);
        var began = Stopwatch.GetTimestamp();
        var seen = await crowd.Listen(TimeSpan.FromSeconds(plan.Seconds));
        var lasted = Stopwatch.GetElapsedTime(began);
        var after = ServerUse.Of(server.Id);
        var gap = await Absence.Measure(server.Address, matches[0]);

        var cpu = (after.Processor - before.Processor).TotalSeconds;
        var table = new LoadTable("what", "measured");
        table.Add("viewers, matches, transport", FormattableString.Invariant($"{plan.Viewers:n0}, {plan.Matches:n0}, {plan.Transport} every {plan.Every}"));
        table.Add("messages a second", Text(seen.Messages / lasted.TotalSeconds));
        table.Add("bytes a message", Text((double)seen.Bytes / Math.Max(1, seen.Messages)));
        table.Add("tick due to received, p50 / p95 / p99", seen.Latency());
        table.Add("processor of the server", FormattableString.Invariant($"{100 * cpu / lasted.TotalSeconds:n0} % of one"));
        table.Add("messages per second of processor", Text(seen.Messages / cpu));
        table.Add("frames per second of processor", Text(seen.Frames / cpu));
        table.Add("memory of a viewer", FormattableString.Invariant($"{(after.Bytes - idle.Bytes) / 1000.0 / (plan.Viewers - first):n1} kB"));
        table.Add("gaps seen by viewers", Text(seen.Gaps));
        table.Add("back after 4 s", gap);
        return table.ToString();
    }

    private static string Text(double number) => number.ToString("n0", CultureInfo.InvariantCulture);
}

/// <summary>Who watches what.</summary>
/// <param name="Matches">How many matches.</param>
/// <param name="Viewers">How many viewers, spread over the matches.</param>
/// <param name="Seconds">For how long it is measured.</param>
/// <param name="Every">How many ticks come together.</param>
/// <param name="Transport">How frames come.</param>
internal sealed record WatchPlan(int Matches, int Viewers, int Seconds, int Every, WatchTransport Transport);

/// <summary>How frames come to viewers.</summary>
internal enum WatchTransport
{
    /// <summary>The raw WebSocket.</summary>
    Raw,

    /// <summary>The hub, in JSON.</summary>
    SignalR,

    /// <summary>The hub, in its binary protocol.</summary>
    SignalRBinary,
}
