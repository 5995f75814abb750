using System.Collections.Immutable;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>What the validation of a source found: it was compiled in the sandbox, then played a few ticks alone on a small map.</summary>
/// <remarks>Equal sources have equal reports on one version of the rules: nothing in it depends on time.</remarks>
/// <param name="Verdict">What it came to.</param>
/// <param name="Errors">Why it does not load, or the faults it had.</param>
/// <param name="Warnings">What is probably a mistake, such as names that nothing has.</param>
/// <param name="Log">What it printed, and its faults with tracebacks; bounded.</param>
/// <param name="IsLogCut">Whether there was more in the log.</param>
/// <param name="Ticks">How many ticks it played.</param>
/// <param name="Faults">How many errors escaped its code.</param>
/// <param name="Instructions">Instructions it used in all ticks together.</param>
/// <param name="InstructionsMax">The most instructions it used in a tick.</param>
/// <param name="InstructionsPerTick">How many instructions it may use in a tick.</param>
/// <param name="MemoryPeakBytes">The most memory it used.</param>
/// <param name="MemoryBytesMax">How much memory it may use.</param>
/// <param name="RulesVersion">The rules it played by.</param>
[GenerateSerializer, Immutable, Alias("trial-report")]
public sealed record TrialReport(
    [property: Id(0)] Verdict Verdict,
    [property: Id(1)] ImmutableArray<TrialRemark> Errors,
    [property: Id(2)] ImmutableArray<TrialRemark> Warnings,
    [property: Id(3)] ImmutableArray<TrialLine> Log,
    [property: Id(4)] bool IsLogCut,
    [property: Id(5)] int Ticks,
    [property: Id(6)] int Faults,
    [property: Id(7)] long Instructions,
    [property: Id(8)] int InstructionsMax,
    [property: Id(9)] int InstructionsPerTick,
    [property: Id(10)] int MemoryPeakBytes,
    [property: Id(11)] int MemoryBytesMax,
    [property: Id(12)] int RulesVersion);

/// <summary>Something that a report says about a place in the source.</summary>
/// <param name="Line">The line; the first is 1; null = no single line.</param>
/// <param name="Tick">The tick in which it happened; 0 = while loading; null = it is about the text.</param>
/// <param name="Text">What is to be said.</param>
[GenerateSerializer, Immutable, Alias("trial-remark")]
public sealed record TrialRemark([property: Id(0)] int? Line, [property: Id(1)] int? Tick, [property: Id(2)] string Text);

/// <summary>A line of the log of a trial.</summary>
/// <param name="Tick">The tick it was written in; 0 = while loading.</param>
/// <param name="IsFault">Whether it is a fault rather than something the bot printed.</param>
/// <param name="Text">What it says.</param>
[GenerateSerializer, Immutable, Alias("trial-line")]
public sealed record TrialLine([property: Id(0)] int Tick, [property: Id(1)] bool IsFault, [property: Id(2)] string Text);
