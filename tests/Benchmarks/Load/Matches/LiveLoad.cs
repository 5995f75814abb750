using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load.Matches;

/// <summary>Live matches of five at once, and how late their ticks begin.</summary>
internal static class LiveLoad
{
    private const int Seats = 5;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(15);

    /// <summary>Begins matches, lets them run for a time, and gives how late their ticks began.</summary>
    public static async Task<Lateness> Measure(RunningInfon process, int count, TimeSpan time)
    {
        var player = new Player(process);
        var made = new List<(Guid Bot, Guid Version)>();
        string[] programs = ["hoarder", "breeder", "grazer", "hunter", "swarm"];
        for (var seat = 0; seat < Seats; seat++)
        {
            made.Add(await player.Make($"measured {seat}", Sources.Variant(programs[seat], seat + 1)));
        }

        for (var match = 0; match < count; match++)
        {
            await player.Post("/api/v2/matches/challenge", new
            {
                botVersionId = made[0].Version, opponents = made.Skip(1).Select(bot => new { botId = bot.Bot }), format = "ffa5", live = true, rated = false,
            });
        }

        await AllRun(player, count);
        await Task.Delay(Warming);
        return await Listen(time);
    }

    private static async Task AllRun(Player player, int count)
    {
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await player.Get("/api/v2/queue/status")).GetProperty("running").GetInt32() < count)
        {
            await pauses.WaitForNextTickAsync();
        }
    }

    private static async Task<Lateness> Listen(TimeSpan time)
    {
        var measured = new ConcurrentQueue<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Name == "infon_game_tick_lateness_seconds")
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => measured.Enqueue(seconds * 1000));
        var cpu = Environment.CpuUsage.TotalTime;
        listener.Start();
        await Task.Delay(time);
        listener.Dispose();
        return new Lateness([.. measured.Order()], time, Environment.CpuUsage.TotalTime - cpu);
    }
}

/// <summary>How late ticks began.</summary>
/// <param name="Sorted">Milliseconds of each, the smallest first.</param>
/// <param name="Time">In what time.</param>
/// <param name="Cpu">What the process used meanwhile.</param>
internal sealed record Lateness(double[] Sorted, TimeSpan Time, TimeSpan Cpu)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"p50 {At(0.5):n1} ms, p99 {At(0.99):n1} ms, longest {At(1):n0} ms; {Sorted.Length / Time.TotalSeconds:n0} ticks/s, {Cpu / Time:p0} of a core");

    private double At(double share) => Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(Sorted.Length * share))];
}
