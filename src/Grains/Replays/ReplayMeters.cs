using System.Diagnostics.Metrics;
using Infon.Domain.Replays;

namespace Infon.Grains.Replays;

/// <summary>Counts what becomes of replays.</summary>
public sealed class ReplayMeters
{
    private readonly Counter<long> _verified;
    private readonly Counter<long> _moved;

    /// <summary>Counters of a process.</summary>
    public ReplayMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        _verified = meter.CreateCounter<long>("infon_replays_verified_total", description: "Replays that were played once more, by what was found.");
        _moved = meter.CreateCounter<long>("infon_replays_moved_total", description: "Replays that were archived or deleted.");
    }

    /// <summary>Counts a replay that was verified.</summary>
    public void NoteFinding(ReplayFinding finding) => _verified.Add(1, new KeyValuePair<string, object?>("verdict", finding.ToString()));

    /// <summary>Counts a replay that was moved.</summary>
    public void NoteMove(ReplayPlace to) => _moved.Add(1, new KeyValuePair<string, object?>("to", to.ToString()));
}
