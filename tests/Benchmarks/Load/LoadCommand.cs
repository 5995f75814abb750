using Infon.Benchmarks.Load.Api;
using Infon.Benchmarks.Load.Matches;
using Infon.Benchmarks.Load.Watch;

namespace Infon.Benchmarks.Load;

/// <summary>The load generator: whole processes under load, on whatever machine it is started.</summary>
public static class LoadCommand
{
    private const string Usage = "load matches [--seconds N] [--live N] | load api [--seconds N] [--connections N] | "
        + "load watch [--matches N] [--viewers N] [--seconds N] [--every N] [--transport raw|signalr|signalr-binary] [--carrier stream|observer]";

    /// <summary>Measures what the first word says and prints what came of it as a table.</summary>
    public static async Task Run(string[] words)
    {
        var task = words switch
        {
            ["matches", .. var options] => MatchLoad.Run(new LoadOptions(options)),
            ["api", .. var options] => ApiLoad.Run(new LoadOptions(options)),
            ["watch", .. var options] => WatchLoad.Run(new LoadOptions(options)),
            _ => Task.FromResult(Usage),
        };
        Console.WriteLine(await task);
    }
}
