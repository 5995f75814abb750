using System.Globalization;
using Infon.ProcessKit;

namespace Infon.Benchmarks.Load.Matches;

/// <summary>How many matches a process plays: rated headless duels a second through the whole path, and live matches at once.</summary>
public static class MatchLoad
{
    /// <summary>Nothing else is played, and the queue lets in what is asked for.</summary>
    private static readonly string[] Settings = ["Infon:Exhibition:Matches=0", "Infon:Queue:SlotsPerCore=2000", "Infon:Queue:HeadlessSlots=1000"];

    /// <summary>Measures, and says what came of it.</summary>
    public static async Task<string> Run(LoadOptions options)
    {
        string[] settings = [.. Settings, .. options.Settings];
        var table = new LoadTable("what", "must reach", "aim", "measured");
        if (options.Word("only") != "live")
        {
            await using var process = await RunningInfon.StartAsync(settings);
            var rate = await HeadlessLoad.Measure(process, TimeSpan.FromSeconds(options.Number("seconds", 30)));
            table.Add("rated headless 1v1 through the whole path", "15/s", "40/s", rate.ToString());
        }

        if (options.Word("only") != "headless")
        {
            var count = options.Number("live", 400);
            await using var process = await RunningInfon.StartAsync(settings);
            var lateness = await LiveLoad.Measure(process, count, TimeSpan.FromSeconds(options.Number("seconds", 30)));
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{count} live ffa5 at once: lateness of ticks"), "400 at p99 20 ms", "800", lateness.ToString());
        }

        return table.ToString();
    }
}
