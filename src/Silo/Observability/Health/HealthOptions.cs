using System.ComponentModel.DataAnnotations;

namespace Infon.Silo.Observability.Health;

/// <summary>When the process calls itself ready; bound from <c>Infon:Health</c>.</summary>
public sealed record HealthOptions
{
    /// <summary>How long a check may take, in seconds, before it counts as failed. Default 3.</summary>
    [Range(1, 60)]
    public int CheckSecondsMax { get; init; } = 3;

    /// <summary>How many MiB must be free on the disk of the data folder. Default 64.</summary>
    [Range(0, 1_000_000)]
    public int DiskFreeMiBMin { get; init; } = 64;
}
