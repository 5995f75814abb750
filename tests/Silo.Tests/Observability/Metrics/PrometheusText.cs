using System.Globalization;
using System.Text.RegularExpressions;

namespace Infon.Silo.Tests.Observability.Metrics;

/// <summary>A sample of the text format.</summary>
public sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

/// <summary>A metric of the text format.</summary>
public sealed record Metric(string Name, string Help, string Kind, List<Sample> Samples);

/// <summary>A strict reader of Prometheus' text format 0.0.4: what it reads, Prometheus reads.</summary>
public static partial class PrometheusText
{
    /// <summary>The metrics of a text, by name.</summary>
    /// <exception cref="FormatException">The text breaks a rule of the format.</exception>
    public static IReadOnlyDictionary<string, Metric> Parse(string text)
    {
        Demand(text.Length == 0 || text.EndsWith('\n'), "the last line has no end");
        Demand(!text.Contains('\r', StringComparison.Ordinal), "a line ends with a carriage return");
        var metrics = new Dictionary<string, Metric>();
        var lines = text.Split('\n')[..^1];
        for (var i = 0; i < lines.Length;)
        {
            var help = HelpLine().Match(lines[i++]);
            Demand(help.Success && i < lines.Length, $"no help: {lines[i - 1]}");
            var name = help.Groups["name"].Value;
            var type = TypeLine().Match(lines[i++]);
            Demand(type.Success && type.Groups["name"].Value == name, $"no type of {name}: {lines[i - 1]}");
            var metric = new Metric(name, help.Groups["help"].Value, type.Groups["kind"].Value, []);
            while (i < lines.Length && lines[i][0] != '#')
            {
                metric.Samples.Add(SampleOf(lines[i++]));
            }

            Demand(metrics.TryAdd(name, metric), $"{name} stands there twice");
            Check(metric);
        }

        return metrics;
    }

    private static Sample SampleOf(string line)
    {
        var match = SampleLine().Match(line);
        Demand(match.Success, $"not a sample: {line}");
        var labels = match.Groups["label"].Captures.Zip(match.Groups["text"].Captures).ToList();
        Demand(labels.Select(label => label.First.Value).Distinct().Count() == labels.Count, $"a label twice: {line}");
        return new Sample(
            match.Groups["name"].Value, labels.ToDictionary(label => label.First.Value, label => Unescaped(label.Second.Value)),
            Number(match.Groups["value"].Value));
    }

    private static void Check(Metric metric)
    {
        string[] names = metric.Kind == "histogram" ? [$"{metric.Name}_bucket", $"{metric.Name}_sum", $"{metric.Name}_count"] : [metric.Name];
        Demand(metric.Samples.TrueForAll(sample => names.Contains(sample.Name)), $"{metric.Name} has a sample of another name");
        var keys = metric.Samples.ConvertAll(sample => sample.Name + Key(sample.Labels));
        Demand(keys.Distinct().Count() == keys.Count, $"{metric.Name} has a sample twice");
        Demand(metric.Kind != "counter" || metric.Samples.TrueForAll(sample => sample.Value >= 0), $"{metric.Name} is negative");
        if (metric.Kind == "histogram")
        {
            foreach (var series in metric.Samples.GroupBy(sample => Key(sample.Labels.Where(label => label.Key != "le"))))
            {
                CheckHistogram(metric.Name, [.. series]);
            }
        }
    }

    private static void CheckHistogram(string name, List<Sample> samples)
    {
        var buckets = samples.Where(sample => sample.Name.EndsWith("_bucket", StringComparison.Ordinal)).ToList();
        var bounds = buckets.ConvertAll(bucket => Number(bucket.Labels["le"]));
        Demand(bounds.Zip(bounds.Skip(1)).All(pair => pair.First < pair.Second), $"{name} has bounds out of order");
        Demand(buckets.Zip(buckets.Skip(1)).All(pair => pair.First.Value <= pair.Second.Value), $"{name} has buckets that shrink");
        Demand(double.IsPositiveInfinity(bounds[^1]), $"{name} has no last bucket");
        Demand(samples.Single(sample => sample.Name == $"{name}_count").Value.Equals(buckets[^1].Value), $"{name} has another count than buckets");
        Demand(samples.Exists(sample => sample.Name == $"{name}_sum"), $"{name} has no sum");
    }

    private static string Key(IEnumerable<KeyValuePair<string, string>> labels) =>
        string.Join(",", labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static string Unescaped(string text) => Escape().Replace(text, match => match.Value == "\\n" ? "\n" : match.Value[1..]);

    private static void Demand(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new FormatException(complaint);
        }
    }

    [GeneratedRegex(@"^# HELP (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<help>([^\\]|\\\\|\\n)*)$")]
    private static partial Regex HelpLine();

    [GeneratedRegex("^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<kind>counter|gauge|histogram)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(((?<label>[a-zA-Z_][a-zA-Z0-9_]*)="(?<text>([^"\\]|\\["\\n])*)"),?)+(?<!,)\})? (?<value>[+-]Inf|NaN|-?[0-9.]+(E[+-]?[0-9]+)?)$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}
