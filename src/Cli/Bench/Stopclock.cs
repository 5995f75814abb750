using System.Diagnostics;

namespace Infon.Cli.Bench;

/// <summary>Ways to measure.</summary>
internal static class Stopclock
{
    /// <summary>Processor time of this process so far.</summary>
    public static TimeSpan Processor => Environment.CpuUsage.TotalTime;

    /// <summary>Wall time of an action in milliseconds.</summary>
    public static double WallMs(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The value that a share of all values does not exceed.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
