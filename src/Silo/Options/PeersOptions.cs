using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Infon.Silo.Options;

/// <summary>How the processes of a cluster find each other; bound from <c>Infon:Peers</c> and read by a build with Orleans on PostgreSQL only.</summary>
public sealed record PeersOptions : IValidatableObject
{
    /// <summary>The cluster to join: processes with another name on the same database do not see each other. Default infon.</summary>
    [Required]
    public string Cluster { get; init; } = "infon";

    /// <summary>The IP address at which the others reach this process. Default 127.0.0.1.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port for other silos; 0 = one that is free. Default 11111.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port for processes without grains of their own; 0 = one that is free. Default 30000.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; init; } = 30000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new($"Infon:Peers:Address is \"{Address}\": it must be an IP address.", [nameof(Address)]);
        }
    }
}
