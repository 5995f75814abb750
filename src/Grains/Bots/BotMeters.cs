using System.Diagnostics.Metrics;
using Infon.Domain.Bots;

namespace Infon.Grains.Bots;

/// <summary>Counts what happens to bots.</summary>
public sealed class BotMeters
{
    private readonly Counter<long> _submissions;
    private readonly Counter<long> _failures;

    /// <summary>Counters of a process.</summary>
    public BotMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        _submissions = meter.CreateCounter<long>("infon_bot_submissions_total", description: "Bot versions that were saved.");
        _failures = meter.CreateCounter<long>(
            "infon_bot_validation_failures_total", description: "Bot versions that were saved though they do not load.");
    }

    /// <summary>Counts a version.</summary>
    public void Count(Verdict verdict, bool isSaved)
    {
        if (!isSaved)
        {
            return;
        }

        _submissions.Add(1);
        if (verdict == Verdict.DoesNotLoad)
        {
            _failures.Add(1);
        }
    }
}
