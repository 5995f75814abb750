namespace Infon.Silo.Observability.Logs;

/// <summary>What the log looks like; bound from <c>Infon:Logs</c>. What is logged at all stands below <c>Logging:LogLevel</c>.</summary>
public sealed record LogsOptions
{
    /// <summary>Line: a line for people. Json: an object on a line, for collectors. Default Line.</summary>
    public LogFormat Format { get; init; } = LogFormat.Line;
}

/// <summary>The forms of the log.</summary>
public enum LogFormat
{
    /// <summary>A line for people.</summary>
    Line,

    /// <summary>An object on a line.</summary>
    Json,
}
