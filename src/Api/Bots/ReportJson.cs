using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Api.Bots;

/// <summary>What a validation found: the code was compiled in the sandbox, then played ten ticks alone on a small map.</summary>
/// <param name="Verdict">What it came to: ok, faulty (it plays, with errors) or doesNotLoad (it cannot play).</param>
/// <param name="Errors">Why it does not load, or the faults it had.</param>
/// <param name="Warnings">What is probably a mistake, such as a name that neither the code nor the API has.</param>
/// <param name="Log">What it printed, and its faults with tracebacks; at most 100 lines.</param>
/// <param name="LogCut">Whether there was more.</param>
/// <param name="Ticks">How many ticks it played.</param>
/// <param name="Faults">How many errors escaped its code.</param>
/// <param name="Instructions">Instructions it used in all ticks together.</param>
/// <param name="InstructionsMax">The most instructions it used in a tick.</param>
/// <param name="InstructionsPerTick">How many it may use in a tick.</param>
/// <param name="MemoryPeakBytes">The most memory it used.</param>
/// <param name="MemoryBytesMax">How much it may use.</param>
/// <param name="RulesVersion">The rules it played by.</param>
public sealed record ReportJson(
    Verdict Verdict, IReadOnlyList<RemarkJson> Errors, IReadOnlyList<RemarkJson> Warnings, IReadOnlyList<LogLineJson> Log, bool LogCut,
    int Ticks, int Faults, long Instructions, int InstructionsMax, int InstructionsPerTick, int MemoryPeakBytes, int MemoryBytesMax, int RulesVersion)
{
    /// <summary>A report as the API shows it.</summary>
    public static ReportJson Of(TrialReport report) => new(
        report.Verdict, [.. report.Errors.Select(RemarkJson.Of)], [.. report.Warnings.Select(RemarkJson.Of)],
        [.. report.Log.Select(line => new LogLineJson(line.Tick, line.IsFault ? "fault" : "print", line.Text))], report.IsLogCut,
        report.Ticks, report.Faults, report.Instructions, report.InstructionsMax, report.InstructionsPerTick,
        report.MemoryPeakBytes, report.MemoryBytesMax, report.RulesVersion);
}

/// <summary>Something a report says about a place in the code.</summary>
/// <param name="Line">The line; the first is 1; null = no single line.</param>
/// <param name="Tick">The tick in which it happened; 0 = while loading; null = it is about the text.</param>
/// <param name="Text">What is to be said.</param>
public sealed record RemarkJson(int? Line, int? Tick, string Text)
{
    /// <summary>A remark as the API shows it.</summary>
    public static RemarkJson Of(TrialRemark remark) => new(remark.Line, remark.Tick, remark.Text);
}

/// <summary>A line of a log.</summary>
/// <param name="Tick">The tick it was written in; 0 = while loading.</param>
/// <param name="Kind">What it is: print or fault.</param>
/// <param name="Text">What it says.</param>
public sealed record LogLineJson(int Tick, string Kind, string Text);
