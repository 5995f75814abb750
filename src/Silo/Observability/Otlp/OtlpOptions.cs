using System.ComponentModel.DataAnnotations;

namespace Infon.Silo.Observability.Otlp;

/// <summary>
/// Where metrics, traces and logs are sent, over OTLP; bound from <c>Infon:Otlp</c>. The variables <c>OTEL_EXPORTER_OTLP_*</c> of OpenTelemetry hold as
/// well.
/// </summary>
public sealed record OtlpOptions : IValidatableObject
{
    /// <summary>The collector, such as <c>http://collector:4318</c> (protobuf over HTTP). Default none: nothing is sent.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>How often metrics are sent, in seconds. Default 60.</summary>
    [Range(1, 3600)]
    public int MetricsEverySeconds { get; init; } = 60;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")))
        {
            yield return new($"Infon:Otlp:Endpoint is \"{Endpoint}\": it must be an address such as http://collector:4318.");
        }
    }
}
