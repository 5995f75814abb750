using System.Globalization;
using System.Text;

namespace Infon.Silo.Observability.Metrics;

/// <summary>The measurements of one instrument with the same labels. Any number of threads record at once.</summary>
internal abstract class Series
{
    /// <summary>Takes a measurement.</summary>
    public abstract void Record(double value);

    /// <summary>Writes what has been measured.</summary>
    public abstract void Write(StringBuilder text, string name, string labels);

    protected static void Add(ref double total, double value)
    {
        double before;
        do
        {
            before = Volatile.Read(ref total);
        }
        while (Interlocked.CompareExchange(ref total, before + value, before) != before);
    }

    protected static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    protected static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}

/// <summary>What there is by now: measurements are changes of it.</summary>
internal sealed class Sum : Series
{
    private double _value;

    public override void Record(double value) => Add(ref _value, value);

    public override void Write(StringBuilder text, string name, string labels) => Line(text, name, labels, Volatile.Read(ref _value));
}

/// <summary>The last value.</summary>
internal sealed class Latest : Series
{
    private double _value;

    public override void Record(double value) => Volatile.Write(ref _value, value);

    public override void Write(StringBuilder text, string name, string labels) => Line(text, name, labels, Volatile.Read(ref _value));
}

/// <summary>How many values lie up to each of some bounds.</summary>
internal sealed class Distribution(double[] bounds) : Series
{
    private readonly long[] _counts = new long[bounds.Length + 1];
    private double _sum;

    public override void Record(double value)
    {
        var place = Array.BinarySearch(bounds, value);
        Interlocked.Increment(ref _counts[place < 0 ? ~place : place]);
        Add(ref _sum, value);
    }

    public override void Write(StringBuilder text, string name, string labels)
    {
        var prefix = labels.Length > 0 ? $"{labels}," : "";
        var count = 0L;
        for (var i = 0; i < _counts.Length; i++)
        {
            count += Volatile.Read(ref _counts[i]);
            var bound = i < bounds.Length ? bounds[i] : double.PositiveInfinity;
            Line(text, $"{name}_bucket", $"{prefix}le=\"{Number(bound)}\"", count);
        }

        Line(text, $"{name}_sum", labels, Volatile.Read(ref _sum));
        Line(text, $"{name}_count", labels, count);
    }
}
