using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Everything measured under one name.</summary>
internal sealed class MetricFamily
{
    /// <summary>How many different labels a metric may have; beyond that, measurements share one series that says so.</summary>
    public const int SeriesMax = 1000;

    private const int LabelLettersMax = 512;
    private const string TooMany = "overflow=\"true\"";

    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100];

    private readonly string _name;
    private readonly string _head;
    private readonly Func<Series> _newSeries;
    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Series>.AlternateLookup<ReadOnlySpan<char>> _byText;

    /// <summary>A metric like an instrument.</summary>
    public MetricFamily(string name, Instrument instrument)
    {
        _name = name;
        _head = Head(name, instrument);
        _newSeries = MetricName.IsHistogram(instrument) ? Histogram(instrument) : MetricName.IsChange(instrument) ? () => new Sum() : () => new Latest();
        _byText = _series.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new LabelText(stackalloc char[LabelLettersMax]);
        labels.Add(tags);
        if (!_byText.TryGetValue(labels.Text, out var series) || labels.IsTooLong)
        {
            var isOne = !labels.IsTooLong && _series.Count < SeriesMax;
            series = _series.GetOrAdd(isOne ? labels.Text.ToString() : TooMany, static (_, make) => make(), _newSeries);
        }

        series.Record(value);
    }

    /// <summary>Writes everything, in the order of the labels.</summary>
    public void Write(StringBuilder text)
    {
        text.Append(_head);
        foreach (var (labels, series) in _series.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            series.Write(text, _name, labels);
        }
    }

    private static Func<Series> Histogram(Instrument instrument)
    {
        var bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray()
            ?? (instrument as Histogram<long>)?.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToArray()
            ?? (instrument as Histogram<int>)?.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToArray()
            ?? Bounds;
        return () => new Distribution(bounds);
    }

    private static string Head(string name, Instrument instrument)
    {
        var kind = MetricName.IsHistogram(instrument) ? "histogram" : MetricName.IsCounter(instrument) ? "counter" : "gauge";
        var help = (instrument.Description ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return $"# HELP {name} {help}\n# TYPE {name} {kind}\n";
    }
}
