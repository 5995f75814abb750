using System.Diagnostics;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load.Api;

/// <summary>Requests of all kinds at once, as visitors and programs send them, while matches are asked for and played. Each connection sends its
/// next request when the last answer is there; they run in the process that they measure and share its processors.</summary>
public static class ApiLoad
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    /// <summary>Measures, and says what came of it.</summary>
    public static async Task<string> Run(LoadOptions options)
    {
        await using var process = await RunningInfon.StartAsync(["Infon:Exhibition:Matches=0", .. options.Settings]);
        var mix = await RequestMix.Prepare(process);
        var (connections, time) = (options.Number("connections", 32), TimeSpan.FromSeconds(options.Number("seconds", 20)));
        await mix.Drive(connections, Warming);
        var began = Stopwatch.GetTimestamp();
        var answers = await mix.Drive(connections, time);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var table = new LoadTable("request", "share", "a second", "p50", "p99", "longest", "refused");
        foreach (var kind in answers.GroupBy(answer => answer.Kind).OrderByDescending(kind => kind.Count()))
        {
            double[] waits = [.. kind.Select(answer => answer.Milliseconds).Order()];
            table.Add(
                kind.Key,
                FormattableString.Invariant($"{(double)waits.Length / answers.Count:p0}"),
                FormattableString.Invariant($"{waits.Length / seconds:n0}"),
                FormattableString.Invariant($"{waits[waits.Length / 2]:n1} ms"),
                FormattableString.Invariant($"{waits[(int)(waits.Length * 0.99)]:n1} ms"),
                FormattableString.Invariant($"{waits[^1]:n0} ms"),
                FormattableString.Invariant($"{kind.Count(answer => answer.Status >= 400)}"));
        }

        return FormattableString.Invariant($"{table}\n\n{answers.Count / seconds:n0} requests/s from {connections} connections");
    }
}
