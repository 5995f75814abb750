using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Listens to the instruments of the process and tells what they measured, in Prometheus' text format.</summary>
internal sealed partial class MetricCollection : IDisposable
{
    private static readonly string[] Meters = ["Infon", "System.Runtime", "Microsoft.Orleans", "Npgsql"];

    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly IMeterFactory _meters;
    private readonly ILogger _log;

    /// <summary>Begins to listen, to what is there and to what comes.</summary>
    public MetricCollection(IMeterFactory meters, ILogger<MetricCollection> log)
    {
        _meters = meters;
        _log = log;
        _listener.InstrumentPublished = Meet;
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => ((MetricFamily)family!).Record((double)value, tags));
        _listener.Start();
    }

    /// <summary>Everything, in the order of the names.</summary>
    public string Write()
    {
        try
        {
            _listener.RecordObservableInstruments();
        }
        catch (AggregateException failure)
        {
            LogFailed(failure);
        }

        var text = new StringBuilder(16 * 1024);
        foreach (var (_, family) in _families.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            family.Write(text);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <summary>Only meters of this process: several may run beside each other in one, as in tests.</summary>
    private void Meet(Instrument instrument, MeterListener listener)
    {
        var isOurs = instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, _meters);
        if (isOurs && Meters.Contains(instrument.Meter.Name))
        {
            var family = _families.GetOrAdd(MetricName.Of(instrument), static (name, instrument) => new MetricFamily(name, instrument), instrument);
            listener.EnableMeasurementEvents(instrument, family);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some metrics could not be read")]
    private partial void LogFailed(Exception failure);
}
