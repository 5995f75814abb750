using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using Infon.Silo.Observability.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Infon.Benchmarks.Observability;

/// <summary>What a measurement costs whoever takes it, and the page of all of them who reads it.</summary>
public class Measurements : IDisposable
{
    private ServiceProvider _services = null!;
    private MetricCollection _collection = null!;
    private Counter<long> _plain = null!;
    private Counter<long> _labelled = null!;
    private Histogram<double> _histogram = null!;

    [GlobalSetup]
    public void Begin()
    {
        _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = _services.GetRequiredService<IMeterFactory>();
        _collection = new MetricCollection(meters, NullLogger<MetricCollection>.Instance);
        var meter = meters.Create("Infon");
        _plain = meter.CreateCounter<long>("infon_plain_total");
        _labelled = meter.CreateCounter<long>("infon_labelled_total");
        _histogram = meter.CreateHistogram<double>("infon_histogram_seconds");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _collection.Dispose();
        _services.Dispose();
    }

    [Benchmark]
    public void Counter() => _plain.Add(1);

    [Benchmark]
    public void CounterWithThreeLabels() => _labelled.Add(1, new("method", "GET"), new("endpoint", "/api/v2/bots/{id}"), new("status", "200"));

    [Benchmark]
    public void HistogramWithALabel() => _histogram.Record(0.0123, new KeyValuePair<string, object?>("endpoint", "/api/v2/bots/{id}"));

    [Benchmark]
    public int Page() => _collection.Write().Length;
}
