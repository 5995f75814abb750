using System.ComponentModel.DataAnnotations;
using Infon.Silo.Listening;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Who may read <c>/metrics</c> in hosted mode; bound from <c>Infon:Metrics</c>. In local mode everybody who reaches the process may.</summary>
public sealed record MetricsOptions : IValidatableObject
{
    /// <summary>The addresses or networks of collectors, joined by commas, such as <c>10.1.0.0/16</c>. Default none.</summary>
    public string AllowedAddresses { get; init; } = "";

    /// <summary>A secret that opens the metrics from everywhere, sent as <c>Authorization: Bearer ...</c>; at least 16 characters. Default none.</summary>
    public string Token { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token.Length is > 0 and < 16)
        {
            yield return new("Infon:Metrics:Token is too short: it must have at least 16 characters.");
        }

        foreach (var item in Networks.Unreadable(AllowedAddresses))
        {
            yield return new($"Infon:Metrics:AllowedAddresses has \"{item}\", which is neither an address nor a network such as 10.0.0.0/8.");
        }
    }
}
