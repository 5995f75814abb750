using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Infon.Silo.Observability.Otlp;

/// <summary>Sends metrics and traces to a collector, from the start to the end of the process.</summary>
internal sealed class OtlpExport(IOptions<OtlpOptions> options) : IHostedService
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    /// <summary>Adds the export if a collector is named; the process starts faster without.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Infon:Otlp").Get<OtlpOptions>() ?? new OtlpOptions();
        if (options.Endpoint.Length > 0 || !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Services.AddHostedService<OtlpExport>();
            builder.Logging.AddOpenTelemetry(logs =>
            {
                logs.IncludeFormattedMessage = true;
                logs.SetResourceBuilder(Resource());
                logs.AddOtlpExporter(exporter => Direct(exporter, options, "v1/logs"));
            });
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter("Infon", "System.Runtime", "Microsoft.Orleans", "Npgsql")
            .AddOtlpExporter((exporter, reader) =>
            {
                Direct(exporter, options.Value, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Value.MetricsEverySeconds * 1000;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource("Microsoft.AspNetCore", "Microsoft.Orleans.Application", "Npgsql")
            .AddOtlpExporter(exporter => Direct(exporter, options.Value, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }

    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateDefault().AddService("infon", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3));

    /// <summary>Without an address of ours the exporter follows the variables of OpenTelemetry.</summary>
    private static void Direct(OtlpExporterOptions exporter, OtlpOptions options, string path)
    {
        if (options.Endpoint.Length > 0)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{options.Endpoint.TrimEnd('/')}/{path}");
        }
    }
}
