using System.Diagnostics;
using Dapper;
using Infon.ProcessKit;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Benchmarks.Load.Matches;

/// <summary>Rated headless duels, asked for over HTTP so that some always wait, and counted when they have been rated.</summary>
internal sealed class HeadlessLoad(RunningInfon process, Player player)
{
    private const int WaitingMin = 24;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(15);

    /// <summary>Measures for a time.</summary>
    public static async Task<HeadlessRate> Measure(RunningInfon process, TimeSpan time)
    {
        var player = new Player(process);
        var load = new HeadlessLoad(process, player);
        var (_, version) = await player.Make("measured", Sources.Variant("hoarder", 1));
        using var end = new CancellationTokenSource();
        var asking = load.KeepAsking(version, HouseBot("breeder"), end.Token);

        await Task.Delay(Warming);
        var (before, began, cpu) = (await load.Count(), Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.Delay(time);
        var (after, lasted) = (await load.Count(), Stopwatch.GetElapsedTime(began));
        cpu = Environment.CpuUsage.TotalTime - cpu;

        await end.CancelAsync();
        await asking;
        var matches = after.Matches - before.Matches;
        return new HeadlessRate(matches / lasted.TotalSeconds, (double)(after.Ticks - before.Ticks) / matches, cpu / matches, cpu / lasted);
    }

    private static Guid HouseBot(string name) => Domain.Bots.HouseBots.IdOf(name).Value;

    /// <summary>Asks for matches whenever few wait.</summary>
    private async Task KeepAsking(Guid version, Guid opponent, CancellationToken end)
    {
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (await pauses.WaitForNextTickAsync(end))
            {
                var depth = (await player.Get("/api/v2/queue/status")).GetProperty("depth").GetInt32();
                for (; depth < WaitingMin; depth++)
                {
                    await player.Post(
                        "/api/v2/matches/challenge",
                        new { botVersionId = version, opponentBotId = opponent, format = "1v1", live = false, rated = true });
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It has been measured.
        }
    }

    private Task<(long Matches, long Ticks)> Count() => process.Services.GetRequiredService<Database>().Read(async connection =>
        await connection.QuerySingleAsync<(long, long)>("SELECT COUNT(*), COALESCE(SUM(ticks), 0) FROM matches WHERE rated_at IS NOT NULL"));
}

/// <summary>How many duels a process plays.</summary>
/// <param name="PerSecond">Rated ones in a second.</param>
/// <param name="TicksEach">How long they were on average.</param>
/// <param name="CpuEach">What the whole process used for one.</param>
/// <param name="Cores">How many cores it had on average.</param>
internal sealed record HeadlessRate(double PerSecond, double TicksEach, TimeSpan CpuEach, double Cores)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{PerSecond:n1}/s of {TicksEach:n0} ticks; {CpuEach.TotalMilliseconds:n0} ms of processor each, {Cores:n2} cores");
}
