using System.Diagnostics;
using Infon.ProcessKit.Live;

namespace Infon.Benchmarks.Load.Watch;

/// <summary>Somebody who is away for four seconds.</summary>
internal static class Absence
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(4);

    /// <summary>What they get when they are back, and after what time.</summary>
    public static async Task<string> Measure(Uri server, LiveGame game)
    {
        int last;
        await using (var before = await RawWatcher.ConnectAsync(server, game.Id))
        {
            last = (await before.ReadUntilAsync(frames => frames.Count >= 5))[^1].Tick;
        }

        await Task.Delay(Away);
        var began = Stopwatch.GetTimestamp();
        await using var after = await RawWatcher.ConnectAsync(server, game.Id, FormattableString.Invariant($"from={last}"));
        var missed = await after.ReadAsync();
        var lasted = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var isExact = missed!.Select(frame => frame.Tick).SequenceEqual(Enumerable.Range(last + 1, missed!.Count)) && missed.All(frame => !frame.IsKey);
        return FormattableString.Invariant($"{missed.Count} frames, {(isExact ? "exactly those missed" : "NOT those missed")}, after {lasted:n0} ms");
    }
}
