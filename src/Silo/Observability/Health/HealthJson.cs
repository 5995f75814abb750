using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Infon.Silo.Observability.Health;

/// <summary>How the process is, for machines; what a failure says of the inside stays in the log.</summary>
/// <param name="Status">healthy or unhealthy.</param>
/// <param name="Checks">What was looked at.</param>
internal sealed record HealthJson(string Status, IReadOnlyDictionary<string, HealthJson.CheckJson> Checks)
{
    /// <summary>What one look found.</summary>
    /// <param name="Status">healthy or unhealthy.</param>
    /// <param name="Milliseconds">How long it took.</param>
    /// <param name="Reason">Why it is not healthy; null = it is.</param>
    internal sealed record CheckJson(string Status, double Milliseconds, string? Reason);

    /// <summary>Writes a report.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthJson(Word(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value))));

    private static CheckJson Of(HealthReportEntry entry) => new(
        Word(entry.Status), Math.Round(entry.Duration.TotalMilliseconds, 1),
        entry.Status == HealthStatus.Healthy ? null : entry.Exception is null ? entry.Description ?? "It does not answer in time." : "It does not answer.");

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "healthy" : "unhealthy";
}
