using System.ComponentModel.DataAnnotations;

namespace Infon.Domain.Bots;

/// <summary>How much of bots is kept; bound from <c>Infon:Bots</c>. The house has no limits.</summary>
public sealed record BotsOptions
{
    /// <summary>How many bots a user may have; deleted ones do not count. Default 500.</summary>
    [Range(1, 1_000_000)]
    public int PerUserMax { get; init; } = 500;

    /// <summary>How many MiB of source the versions of a user's bots may hold together; those of deleted bots, which stay for history, count. Default 200.</summary>
    [Range(1, 1_000_000)]
    public int SourceMiBPerUserMax { get; init; } = 200;
}
