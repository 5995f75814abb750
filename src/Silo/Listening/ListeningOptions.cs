using System.ComponentModel.DataAnnotations;

namespace Infon.Silo.Listening;

/// <summary>Who may talk to the process, and in whose name; bound from <c>Infon:Listening</c>.</summary>
public sealed record ListeningOptions : IValidatableObject
{
    /// <summary>
    /// The names under which the process may be reached, joined by commas, such as <c>infon.example.org</c>. Without any, local mode answers to
    /// this machine's own addresses only, hosted mode to every name. Default none.
    /// </summary>
    public string AllowedHosts { get; init; } = "";

    /// <summary>
    /// The addresses or networks of proxies, joined by commas, whose X-Forwarded-For, -Proto and -Host are believed, such as <c>10.0.0.0/8</c>.
    /// Default none.
    /// </summary>
    public string TrustedProxies { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Networks.Unreadable(TrustedProxies)
        .Select(item => new ValidationResult($"Infon:Listening:TrustedProxies has \"{item}\", which is neither an address nor a network such as 10.0.0.0/8."));
}
