using System.Diagnostics.Metrics;
using Infon.Silo.Observability.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Infon.Silo.Tests.Observability.Metrics;

public sealed class MetricCollectionTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MetricCollection _collection;
    private readonly Meter _meter;

    public MetricCollectionTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _collection = new MetricCollection(meters, NullLogger<MetricCollection>.Instance);
        _meter = meters.Create("Infon");
    }

    private IReadOnlyDictionary<string, Metric> Metrics => PrometheusText.Parse(_collection.Write());

    [Fact]
    public void A_counter_counts_by_its_labels()
    {
        var counter = _meter.CreateCounter<long>("infon_games_started_total", null, "Games.");

        counter.Add(2, new KeyValuePair<string, object?>("format", "1v1"));
        counter.Add(3, new KeyValuePair<string, object?>("format", "1v1"));
        counter.Add(1, new KeyValuePair<string, object?>("format", "ffa"));

        var metric = Metrics["infon_games_started_total"];
        metric.Kind.Should().Be("counter");
        metric.Help.Should().Be("Games.");
        metric.Samples.Select(sample => (sample.Labels["format"], sample.Value)).Should().Equal(("1v1", 5), ("ffa", 1));
    }

    [Fact]
    public void A_histogram_has_its_own_bounds_and_counts_up()
    {
        var histogram = _meter.CreateHistogram(
            "infon_game_tick_duration_ms", null, null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10] });

        foreach (var value in new[] { 0.5, 1, 3, 20 })
        {
            histogram.Record(value);
        }

        var samples = Metrics["infon_game_tick_duration_ms"].Samples;
        samples.Select(sample => sample.Value).Should().Equal(2, 3, 4, 24.5, 4);
        samples.Take(3).Select(sample => sample.Labels["le"]).Should().Equal("1", "10", "+Inf");
    }

    [Fact]
    public void A_gauge_is_read_when_it_is_asked_for()
    {
        var players = 7;
        _meter.CreateObservableGauge("infon_active_games", () => players);

        var before = Metrics["infon_active_games"].Samples[0].Value;
        players = 8;
        var after = Metrics["infon_active_games"].Samples[0].Value;

        (before, after).Should().Be((7, 8));
    }

    [Fact]
    public void A_level_goes_up_and_down()
    {
        var level = _meter.CreateUpDownCounter<int>("infon_connected_websockets");

        level.Add(5);
        level.Add(-2);

        Metrics["infon_connected_websockets"].Samples[0].Value.Should().Be(3);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("quote \" backslash \\ and\nline")]
    [InlineData("\\n")]
    [InlineData("")]
    public void Whatever_stands_in_a_label_comes_out_as_it_was(string text)
    {
        _meter.CreateCounter<long>("infon_words_total").Add(1, new KeyValuePair<string, object?>("word", text));

        Metrics["infon_words_total"].Samples[0].Labels["word"].Should().Be(text);
    }

    [Fact]
    public void Names_and_units_become_those_of_Prometheus()
    {
        _meter.CreateCounter<double>("infon.turn-time", "s", "Back\\slash and\nline").Add(1.5);

        var metric = Metrics["infon_turn_time_seconds_total"];
        metric.Samples[0].Value.Should().Be(1.5);
        metric.Help.Should().Be("Back\\\\slash and\\nline");
    }

    [Fact]
    public void Endless_labels_and_too_many_of_them_end_in_one_series()
    {
        var counter = _meter.CreateCounter<long>("infon_strangers_total");

        counter.Add(1, new KeyValuePair<string, object?>("name", new string('x', 5000)));
        for (var i = 0; i < MetricFamily.SeriesMax + 50; i++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("name", i));
        }

        var samples = Metrics["infon_strangers_total"].Samples;
        samples.Should().HaveCountLessOrEqualTo(MetricFamily.SeriesMax + 1);
        samples.Sum(sample => sample.Value).Should().Be(MetricFamily.SeriesMax + 51);
        samples.Should().Contain(sample => sample.Labels.ContainsKey("overflow"));
    }

    [Fact]
    public void Nothing_is_lost_when_many_record_at_once()
    {
        var counter = _meter.CreateCounter<double>("infon_sum_total");
        var histogram = _meter.CreateHistogram<double>("infon_spread");

        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                counter.Add(0.5);
                histogram.Record(i % 7);
            }
        });

        Metrics["infon_sum_total"].Samples[0].Value.Should().Be(40_000);
        Metrics["infon_spread"].Samples[^1].Value.Should().Be(80_000);
    }

    [Fact]
    public void Other_meters_are_not_listened_to()
    {
        using var other = new Meter("Somebody.Else");
        other.CreateCounter<long>("else_total").Add(1);
        var process = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>().Create("Infon");
        process.CreateCounter<long>("infon_other_process_total").Add(1);

        Metrics.Keys.Should().NotContain(["else_total", "infon_other_process_total"]);
    }

    [Fact]
    public void The_runtime_tells_of_itself()
    {
        var metrics = Metrics;

        metrics.Should().ContainKeys("dotnet_gc_collections_total", "dotnet_thread_pool_thread_count", "dotnet_process_memory_working_set_bytes");
        metrics["dotnet_process_memory_working_set_bytes"].Samples[0].Value.Should().BeGreaterThan(1_000_000);
    }

    public void Dispose()
    {
        _collection.Dispose();
        _services.Dispose();
    }
}
