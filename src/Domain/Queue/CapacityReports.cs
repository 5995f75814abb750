using System.Collections.Immutable;

namespace Infon.Domain.Queue;

/// <summary>What the silos said about their capacity. It never changes: each report makes the next one.</summary>
public sealed class CapacityReports
{
    private readonly ImmutableSortedDictionary<string, (int Slots, DateTimeOffset At)> _reports;

    private CapacityReports(ImmutableSortedDictionary<string, (int Slots, DateTimeOffset At)> reports) => _reports = reports;

    /// <summary>Nobody has said anything.</summary>
    public static CapacityReports None { get; } =
        new(ImmutableSortedDictionary.Create<string, (int Slots, DateTimeOffset At)>(StringComparer.Ordinal));

    /// <summary>A silo says how many slots it has; reports that came late change nothing.</summary>
    public CapacityReports Report(string silo, int slots, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slots);
        return _reports.TryGetValue(silo, out var known) && known.At > at ? this : new CapacityReports(_reports.SetItem(silo, (slots, at)));
    }

    /// <summary>A silo says good-bye.</summary>
    public CapacityReports Leave(string silo) => new(_reports.Remove(silo));

    /// <summary>The slots of all silos that have been heard of lately.</summary>
    public int Total(DateTimeOffset now, QueueOptions options) => (int)Math.Min(
        int.MaxValue, _reports.Values.Where(report => now - report.At <= options.ReportLifetime).Sum(report => (long)report.Slots));
}
