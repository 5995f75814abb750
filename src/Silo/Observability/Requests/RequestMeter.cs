using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Infon.Silo.Observability.Requests;

/// <summary>Counts requests to the API and measures how long their answers take, by the pattern of their route: never by what they ask for.</summary>
internal sealed partial class RequestMeter
{
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _durations;
    private int _inFlight;

    public RequestMeter(IMeterFactory meters)
    {
        var meter = meters.Create("Infon");
        _requests = meter.CreateCounter<long>("infon_api_requests_total", null, "Requests to the API that were answered.");
        _durations = meter.CreateHistogram(
            "infon_api_request_duration_seconds", null, "How long answers of the API take.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        meter.CreateObservableGauge("infon_requests_in_flight", () => _inFlight, null, "Requests that are being answered, of all kinds.");
    }

    /// <summary>How many requests are being answered.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    public void Begin() => Interlocked.Increment(ref _inFlight);

    public void End(HttpContext context, string endpoint, int status, TimeSpan duration)
    {
        Interlocked.Decrement(ref _inFlight);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            _requests.Add(
                1, new("method", Method(context.Request.Method)), new("endpoint", endpoint),
                new("status", status.ToString(CultureInfo.InvariantCulture)));
            if (status == StatusCodes.Status101SwitchingProtocols)
            {
                // Watched to the end of a match, it says nothing about answers.
                return;
            }

            _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("endpoint", endpoint));
        }
    }

    /// <summary>The pattern of the route that was chosen, without its constraints.</summary>
    public string EndpointOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern
        ? _names.GetOrAdd(pattern, static pattern => Constraint().Replace(pattern, "{$1}").TrimEnd('/'))
        : "none";

    private static string Method(string method) =>
        method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" ? method : "other";

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
