using System.ComponentModel.DataAnnotations;

namespace Infon.Domain.Teams;

/// <summary>Teams; bound from <c>Infon:Teams</c>.</summary>
public sealed record TeamsOptions
{
    /// <summary>How many teams a user may have. Default 200.</summary>
    [Range(1, 100_000)]
    public int PerUserMax { get; init; } = 200;
}
