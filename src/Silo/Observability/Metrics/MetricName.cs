using System.Diagnostics.Metrics;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Names of instruments as Prometheus wants them: <c>dotnet.gc.pause.time</c> in seconds is <c>dotnet_gc_pause_time_seconds_total</c>.</summary>
internal static class MetricName
{
    /// <summary>What the runtime calls counters though it goes up and down.</summary>
    private static readonly string[] Levels = ["dotnet.thread_pool.thread.count", "dotnet.thread_pool.queue.length"];

    /// <summary>The name of what an instrument measures.</summary>
    public static string Of(Instrument instrument)
    {
        var name = string.Create(instrument.Name.Length, instrument.Name, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = IsAllowed(source[i]) ? source[i] : '_';
            }
        });
        var unit = instrument.Unit switch { "s" => "_seconds", "ms" => "_ms", "By" => "_bytes", _ => "" };
        name = name.Contains(unit, StringComparison.Ordinal) ? name : name + unit;
        return IsCounter(instrument) && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>Whether it only grows.</summary>
    public static bool IsCounter(Instrument instrument) => Kind(instrument) is "Counter`1" or "ObservableCounter`1"
        && !Levels.Contains(instrument.Name);

    /// <summary>Whether it is about the distribution of values.</summary>
    public static bool IsHistogram(Instrument instrument) => Kind(instrument) is "Histogram`1";

    /// <summary>Whether a measurement is what changed, not what is.</summary>
    public static bool IsChange(Instrument instrument) => Kind(instrument) is "Counter`1" or "UpDownCounter`1";

    /// <summary>Whether a letter may stand in names of metrics and labels.</summary>
    public static bool IsAllowed(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private static string Kind(Instrument instrument) => instrument.GetType().Name;
}
