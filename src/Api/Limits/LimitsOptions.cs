using System.ComponentModel.DataAnnotations;

namespace Infon.Api.Limits;

/// <summary>How many requests are answered; bound from <c>Infon:Limits</c>. Each process counts for itself.</summary>
public sealed record LimitsOptions
{
    /// <summary>Whether requests are counted. Default yes in hosted mode, no in local mode.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Requests a minute with one API key. Default 60.</summary>
    [Range(1, 1_000_000)]
    public int PerKeyPerMinute { get; init; } = 60;

    /// <summary>Requests a minute of one signed-in user, and of all API keys of a user together. Default 600.</summary>
    [Range(1, 1_000_000)]
    public int PerUserPerMinute { get; init; } = 600;

    /// <summary>Requests a minute from one address without a credential. Default 120.</summary>
    [Range(1, 1_000_000)]
    public int PerAddressPerMinute { get; init; } = 120;

    /// <summary>Credentials a minute from one address that prove nothing. Default 20.</summary>
    [Range(1, 1_000_000)]
    public int FailuresPerMinute { get; init; } = 20;

    /// <summary>How many callers are told apart at once; beyond that newcomers share one allowance. Default 50000.</summary>
    [Range(1, 10_000_000)]
    public int CallersMax { get; init; } = 50_000;
}
