using System.Diagnostics;

namespace Infon.Silo.Observability.Requests;

/// <summary>One line for every request, without anything of its query, headers or body, and its share in the metrics.</summary>
internal sealed partial class RequestLog(RequestDelegate next, RequestMeter meter, TimeProvider time, ILoggerFactory loggers)
{
    private const int ClosedByClient = 499;

    private readonly ILogger _log = loggers.CreateLogger("Infon.Requests");

    public async Task InvokeAsync(HttpContext context)
    {
        var began = time.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        meter.Begin();
        try
        {
            await next(context);
            status = context.RequestAborted.IsCancellationRequested ? ClosedByClient : context.Response.StatusCode;
        }
        finally
        {
            var duration = time.GetElapsedTime(began);
            var endpoint = meter.EndpointOf(context);
            meter.End(context, endpoint, status, duration);
            Describe(Activity.Current, context, endpoint, status);
            var level = IsRoutine(context.Request.Path) ? LogLevel.Debug : LogLevel.Information;
            if (_log.IsEnabled(level))
            {
                var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
                var milliseconds = Math.Round(duration.TotalMilliseconds, 2);
                var trace = Activity.Current?.TraceId.ToString();
                LogRequest(_log, level, context.Request.Method, path, status, milliseconds, trace);
            }
        }
    }

    /// <summary>What collectors of traces are told, by the names of OpenTelemetry.</summary>
    private static void Describe(Activity? trace, HttpContext context, string endpoint, int status)
    {
        if (trace is { IsAllDataRequested: true })
        {
            trace.DisplayName = $"{context.Request.Method} {endpoint}";
            trace.SetTag("http.request.method", context.Request.Method);
            trace.SetTag("http.route", endpoint);
            trace.SetTag("http.response.status_code", status);
            trace.SetStatus(status >= StatusCodes.Status500InternalServerError ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    private static bool IsRoutine(PathString path) =>
        path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments("/metrics", StringComparison.Ordinal);

    [LoggerMessage(Message = "{Method} {Path} {Status} in {Milliseconds} ms, trace {TraceId}")]
    private static partial void LogRequest(
        ILogger log, LogLevel level, string method, string path, int status, double milliseconds, string? traceId);
}
