using System.ComponentModel.DataAnnotations;

namespace Infon.Web.Presence;

/// <summary>How many live connections a process takes and what may be asked on them; bound from <c>Infon:Connections</c>.</summary>
public sealed record ConnectionsOptions
{
    /// <summary>Live connections of the process; more are refused with status 503. Default 10000.</summary>
    [Range(1, 1_000_000)]
    public int Max { get; init; } = 10_000;

    /// <summary>Live connections of one user, all credentials together; 0 = as many as the process takes. Default 20 in hosted mode, 0 in local mode.</summary>
    [Range(0, 1_000_000)]
    public int? PerUserMax { get; init; }

    /// <summary>Live connections without a user from one address; 0 = as many as the process takes. Default 100 in hosted mode, 0 in local mode.</summary>
    [Range(0, 1_000_000)]
    public int? PerAddressMax { get; init; }

    /// <summary>Actions a minute on one connection: watching, leaving, lists, everything a client asks for. Default 120.</summary>
    [Range(1, 100_000)]
    public int ActionsPerMinute { get; init; } = 120;

    /// <summary>Messages a minute from the client of a raw stream, which has nothing to say; who sends more is disconnected. Default 60.</summary>
    [Range(1, 100_000)]
    public int RawMessagesPerMinute { get; init; } = 60;

    /// <summary>How often the server shows that it is there, in seconds. Default 15.</summary>
    [Range(1, 600)]
    public int HeartbeatSeconds { get; init; } = 15;

    /// <summary>After how many seconds without a sign of life a client is taken for gone. Default 60.</summary>
    [Range(2, 3600)]
    public int TimeoutSeconds { get; init; } = 60;
}
